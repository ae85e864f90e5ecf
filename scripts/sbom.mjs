import { createHash } from 'node:crypto';

/**
 * What ships besides our own code, as a CycloneDX 1.5 document: the packages that run, each with its hash and licence, and
 * which asks for which. From the lock file alone, so the same text each time. (`npm sbom` names the folder and the hour,
 * and leaves out a runtime package that a development one asks for as well.)
 *
 * @param lock the contents of package-lock.json
 */
export function sbomOf(lock) {
  const { '': own, ...packages } = lock.packages;
  const shipped = new Map();
  const dependencies = [];
  const take = (ref, names, place) => {
    const places = Object.keys(names ?? {}).map((name) => placeOf(packages, name, place));
    dependencies.push({ ref, dependsOn: places.map((one) => refOf(one, packages[one])).sort() });
    for (const one of places.filter((one) => !shipped.has(one))) {
      shipped.set(one, packages[one]);
      take(refOf(one, packages[one]), packages[one].dependencies, one);
    }
  };
  const main = `${own.name}@${own.version}`;
  take(main, own.dependencies, '');
  const components = [...shipped].map(([place, found]) => component(place, found)).sort(byRef);
  const body = {
    version: 1,
    metadata: {
      component: {
        'bom-ref': main,
        type: 'application',
        name: own.name,
        version: own.version,
        licenses: [{ license: { id: own.license } }],
      },
    },
    components,
    dependencies: dependencies.sort((one, other) => (one.ref < other.ref ? -1 : 1)),
  };
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(body))}`,
    ...body,
  };
}

/** Where a package finds another: in its own folder, or in one further up. */
function placeOf(packages, name, from) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (place in packages) return place;
    if (folder === '') throw new Error(`the lock file has no ${name} for ${from || 'the extension'}`);
  }
}

function nameOf(place) {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function refOf(place, { version }) {
  return `${nameOf(place)}@${version}`;
}

function component(place, found) {
  const name = nameOf(place);
  const [algorithm, hash] = found.integrity.split('-');
  return {
    'bom-ref': refOf(place, found),
    type: 'library',
    name,
    version: found.version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${found.version}`,
    hashes: [{ alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(hash, 'base64').toString('hex') }],
    licenses: [{ expression: found.license }],
  };
}

function byRef(one, other) {
  return one['bom-ref'] < other['bom-ref'] ? -1 : 1;
}

/** An id of the contents, in the form of RFC 9562's version 8. */
function uuidOf(text) {
  const hex = createHash('sha256').update(text).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
