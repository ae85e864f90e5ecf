/** As far as it is looked at. */
export interface Lock {
  packages: Record<string, LockedPackage>;
}

export interface LockedPackage {
  name?: string;
  version: string;
  license?: string;
  integrity?: string;
  dev?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
}

interface Component {
  name: string;
  version: string;
  purl: string;
  hashes: { alg: string; content: string }[];
  licenses: { expression: string }[];
}

export function sbomOf(lock: Lock): {
  bomFormat: 'CycloneDX';
  serialNumber: string;
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
};
