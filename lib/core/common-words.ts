/**
 * Words that the passwords tried first are made of: words for passwords, names, places, teams, what people love, this
 * product. Lower case; the rules of `common-passwords.ts` make the forms that people give them.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `access account acer adidas admin administrator adobe alaska albert alex alexander alexandra alexis alice alpha
amanda amazon america amor andrea andrew angel angela angelito angels animal anna anthony apple april archer arsenal
asdf ashley asshole atlanta august austin authenticator autumn babe baby babygirl backup badboy badger bailey banana
bandit barbara barcelona barney baseball basketball batman beach bear beautiful beaver benjamin berlin bigdaddy
bigdog birthday biteme black blink blue bollywood bomber bond bonjour boomer boston boxer brandon brandy brasil
brazil brian bronco broncos brooklyn bubbles buddy bulldog bulldogs business buster butter butterfly cactus
california calvin camaro camera canada candy captain carlos carmen carolina caroline casper cassie champion changeme
charles charlie charlotte cheese chelsea cherry chester cheyenne chicago chicken chocolate chouchou chris christian
christina christmas christopher claudia cobra coffee college comet company computer contrasena cookie cool cooper
corvette country cowboy cowboys cricket crystal customer cyclone dakota dallas daniel daniela danielle darkness
darling david december default delta demo dennis denver desktop destiny detroit deutschland dexter diablo diamond
dick dirty disney doctor dog dolphin dolphins doudou dragon dragonfly dreamer dublin eagle eagles eclipse edward
einstein electric elephant elizabeth emerald emily eminem energy enter enterprise estrella estrellita evil explorer
extreme facebook falcon family fantasy fashion fender ferrari fire firebird fish flash florida flower flowers
football ford forest forever france frank freddy freedom friend friends fuck fucker fuckme fuckoff fuckyou fussball
gabriel gandalf garfield gateway gatito geheim gemini genesis george germany ghost giants ginger girl gizmo godzilla
golden golf google gordon gorilla grandma green griffin guest guitar hallo hammer hamster hannah happy hardcore
harley harvard hawaii heart heather heaven hejsan hello helpdesk helper helpkit hendrix hockey hola home honda honey
horny horses hotdog hotmail hottie houston hunter icecream iceman iloveu iloveyou india infinity instagram internet
ireland isabella italia jackass jackson jaguar jake jamaica james january jasmine jason jasper jennifer jeremy
jersey jessica jesus jetaime johnny johnson jonathan jordan joseph joshua juan july june junior jupiter justin
juventus kangaroo kennwort kermit kevin keyboard killer king kitten knight kristina lacrosse lakers laptop laura
lauren legend leopard letmein liberty linkedin lion lions little liverpool local login lollipop london looking lord
lotus loulou love lovely lover lucifer lucky madison maggie magic mama manager manchester maradona maria marina
marine mario marlboro marley martin marvel master matrix matthew maverick maxwell melissa member mercedes mercury
merlin messi metallica mexicano mexico miami michael michelle michigan mickey microsoft midnight miguel miller
minecraft missy mobile money monica monkey monster montreal moon morgan motdepasse mother motorola mountain mouse
murphy music mustang myspace naruto nascar natasha nathan nature neptune newyork nicholas nicole nikita niloufar
ninja nintendo nirvana nissan nokia norman november ocean october office oliver olympic online orange orlando outlaw
pacific packers pakistan palermo pamela panda panther panthers paradise paris parker parola pass passcode passkey
passord passphrase passport passw passwd password passwort patricia patrick peaches peanut pearl penguin pepper
peter phoenix phone picasso pirate pizza planet player please pokemon police porsche porter power pretty prince
princess private pumpkin purple pussy python qwerty rabbit rachel racing raiders rainbow rangers raven raymond
realmadrid rebecca rebel reddit redskins redsox richard riverside robert rocket rockstar rocky rodriguez roma romeo
ronaldo root rose ruby runner russell russia sabrina sailor sakura salasana salomon salvador samantha samsung sandra
sapphire saturn scarface schatz scooby scooter scorpio scorpion scotland scott sebastian secret secure security
senha september server service seven sexy shadow shannon sherlock shit sierra silver simple simpsons singer skate
skippy skywalker slayer slipknot smokey sniper snoopy snow snowball soccer software soleil sonic sophie spanky
sparky spider spiderman spirit sport spring sprite star stargate startrek starwars steelers stella stephanie
sterling steven stinky stone storm strawberry student stupid success sugar summer sunday sunflower sunset sunshine
super superman superstar support sweet sweetheart swimming swordfish sydney system taylor teacher team teamo teddy
teiubesc telecom temp tennis test tester testing texas thailand theking thomas thunder tiffany tiger tigers tigger
timothy tinkerbell titanic tokyo tomcat tornado toyota train travis trinity trooper trouble truck trustme trustno
turtle tweety twilight twitter ultimate unicorn united universe user valencia valentina valentine vampire vanessa
vault vegas velvet venice venus veronica victor victoria viking vincent viper virgin virginia vladimir volleyball
volvo wachtwoord walter warcraft warrior welcome whatever whatsapp whisky white william willow wilson windows winner
winston winter wizard wolf wolverine wonder wordpass work xavier yahoo yamaha yankee yankees yellow zaq zeus zombie
zorro`.split(/\s/),
);
