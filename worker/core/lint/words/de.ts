/** German: stems with endings, and compounds. "natürlich" alone is mostly "of course", so only its declined forms count. */
import type { Words } from "./words.ts";

export const german: Words = {
  generic: `
    umweltfreundlich* | umweltschonend* | umweltbewusst* | umweltgerecht* | umweltvertraglich* | umweltneutral*
    | klimafreundlich* | klimaschonend* | klimabewusst* | naturfreundlich* | naturschonend* | naturnah*
    | oko* | oekologisch* | ressourcenschonend* | bienenfreundlich* | tierfreundlich* | energieeffizient*
    | erdfreundlich* | biologisch abbaubar* | biobasiert* | beitrag zum/fur klimaschutz/umweltschutz/naturschutz | echter/echten/aktiver/aktiven klimaschutz/umweltschutz | erfreut die natur
    | regenerativ* | emissionsarm* | co2 arm* | schadstoffarm* | kreislauffahig*`,
  green: `grune/gruner/grunes/grunen wahl/produkt*/alternative*/mode/linie/verpackung*/kollektion/versand/zukunft/energie | grunere/grunste/grunsten | green`,
  place: `umwelt | natur | klima | planet/planeten | erde | okosystem* | artenvielfalt | biodiversitat | meere | ozeane | walder | bienen`,
  kindly: `gut/gute/gutes/guten/besser/bessere/besseren fur | schon/schont/schonen/schonend* | schutz* | bewahr* | respekt* | freundlich* | einklang | rucksicht* | zuliebe
    | zugute | zu gute | entlast* | hilft | nachhaltig | zuruck | liebe | achtung`,
  harm: `schad* | belast* | zerstor* | verschmutz*`,
  mixed: `nachhaltig* | verantwortungsvoll* | verantwortungsbewusst* | ethisch* | sozialvertraglich* | gutem/gutes/reinem/reines gewissen
    | bewusste/bewusster/bewussten wahl/mode/konsum/kollektion | guilt free | sustainab*`,
  offset: `klimaneutral* | klimapositiv* | klimakompensiert* | treibhausgasneutral* | co2neutral* | co2 neutral*/positiv*/frei*/kompensiert*/ausgeglichen | emissionsfrei* | emissionsneutral* | emissionslos*
    | null emission* | netto null/zero | geringer*/reduziert*/kleiner* co2 fussabdruck | klimaneutralitat | carbon/climate neutral`,
  carbon: `co2 | *emission* | *ausstoss* | klima* | *fussabdruck* | treibhausgas*`,
  balance: `kompensi* | ausgleich* | ausgeglichen* | gleichen | neutralisi*`,
  label: `umweltsiegel | okosiegel | oko siegel/label/zertifikat | nachhaltigkeitssiegel | nachhaltigkeitslabel | unser/unserem eigenes/eigenen? siegel/label/zertifikat | gepruft nachhaltig*`,
  certified: `zertifiziert* | *zertifiziert* | siegel | gutesiegel | gepruft* | garantiert* | ausgezeichnet*`,
  whole: `vollstandig*/luckenlos*/komplett* ruckverfolgbar*/transparen*/nachverfolgbar*`,
  all: `# % | 100 prozent | vollstandig* | komplett* | ganzlich | ausschliesslich | alle/alles/allen | jede/jeder/jedes | rein`,
  traced: `ruckverfolgbar* | nachverfolgbar* | zuruckverfolg*`,
  madeWith: `hergestellt aus | besteht/bestehen aus | enthalt/enthalten | gefertigt aus | gemacht aus | aus`,
  goods: `*produkt* | zutat* | *stoff/*stoffe/*stoffen | rohstoff* | material* | seife* | brot* | kosmetik | pflege* | faser* | lebensmittel* | wachs* | wolle | baumwolle | leinen | honig | ole/olen/ol | oberflachen* | zusatz* | duft* | kerze* | farben | inhaltsstoff* | leder`,
  colours: `blau* | braun* | gelb* | rot/rote* | turkis* | glasur* | farbe/farben | farbton* | gefarbt*`,
  part: `verpackung* | etikett* | futter | deckel | knopf* | innenfutter | prozent | % | karton* | fullmaterial | klebeband`,
  legal: `entspricht/entsprechen/erfullt/erfullen/gemass den/der/allen/dem? eu/gesetz*/europaischen/reach/rohs/lebensmittelrecht*/richtlinie* | frei/ohne von? kinderarbeit/bpa/fckw/formaldehyd/azofarbstoffe*/gentechnik/mikroplastik | ce kennzeichnung/zeichen | bpa frei`,
  irrelevant: `glutenfrei* | laktosefrei* | palmolfrei* | plastikfrei* | kunststofffrei* | ohne/frei von? plastik/kunststoff/palmol | gentechnikfrei* | tierversuchsfrei* | zuckerfrei*`,
  absolute: `ungiftig* | giftfrei* | schadstofffrei* | schadstoffgepruft* | chemiefrei* | ohne chemie | abfallfrei* | mullfrei* | zero waste | null abfall/mull | emissionsfrei*
    | ohne/frei von? jegliche? schadstoffe*/giftstoffe*/chemikalien/schadlich* | unbedenklich* | nichts wird verschwendet`,
  recyclable: `recycelbar* | recyclebar* | recyclingfahig* | recyclierbar* | recyclefahig* | wiederverwertbar* | wird/werden recycelt`,
  degrade: `kompostierbar* | *abbaubar* | verrottbar* | kompostiert werden | zerfallt/verrottet naturlich | plastikfrei kompostierbar*`,
  recycled: `recycelt* | recycled | recyclingpapier | recyclingmaterial* | recyclingkarton* | recyclingbaumwolle | recyclingpolyester | rezyklat* | recyclat* | upcycl* | upgecycelt* | wiederverwertet*`,
  renewable: `erneuerbar* | okostrom | grunstrom | solarstrom | sonnenstrom | windstrom | solarenergie | sonnenenergie | windkraft | nachwachsend* | grune/gruner/grunem energie/strom`,
  natural: `naturliche/naturlicher/naturliches/naturlichen/naturlichem | rein/# naturlich | % naturlich | naturrein* | naturbelassen* | naturprodukt* | naturrohstoff* | naturmaterial* | naturkosmetik* | naturpur* | natural`,
  allNatural: `# % naturlich | rein naturlich | vollig naturlich | ganz naturlich | ist naturlich und | natur pur | naturrein* | naturbelassen* | naturprodukt* | naturrohstoff* | naturmaterial* | naturkosmetik* | naturseife* | naturfaser* | ohne kunstliche/synthetische zusatz*/duftstoffe/farbstoffe`,
  organic: `bio* | biologisch* | kontrolliert biologisch* | kba | kbt | okologischem/okologischer/okologisch anbau/landwirtschaft/landbau/angebaut* | organic`,
  fair: `fair | faire/fairer/fairen/faires/fairem | fairere/faireren | gerechte/gerechter/gerechten lohn/lohne/lohnen/preis/preise/preisen/bezahlung/arbeitsbedingungen | existenzsichernd* | direkthandel | direktimport* | direkt gehandelt* | direct/direkt trade
    | gut/besser bezahlt* | vielfaches/mehrfaches des preises | menschenwurdig*`,
  people: `*bauer/*bauern/*bauerin/*bauerinnen | farmer* | produzent* | arbeiter* | handwerker* | gemeinschaft* | kooperativ* | naherinnen | landwirt* | familien`,
  help: `unterstutz* | hilf* | helfen | fordern/fordert | fair* | gerecht* | wertgeschatzt | existenz* | besser bezahlt | hohere/hoheren/hoherer preis* | lebensbedingungen`,
  abuse: `kinderarbeit | ausbeutung | zwangsarbeit | sklaverei`,
  durable: `langlebig* | langlebigkeit | lebenslang* | unverwustlich* | unzerstorbar* | generationen uberdauer*/halten/hinweg | ein/das leben lang | fur die ewigkeit | halt/halten ewig/jahrzehnte* | reparierbar* | fur generationen | von generation zu generation | zeitlos und langlebig`,
  trees: `plastikneutral* | gepflanzter/gepflanzte baum* | einen baum pflanzen | pflanzen/pflanzt wir? einen baum`,
  plant: `pflanz* | gepflanzt* | finanzier* | aufforst*`,
  tree: `baum | baume/baumen`,
  each: `jede/jeden/jedem/jeder/jedes | pro | je`,
  origin: `hergestellt/produziert/gefertigt/angebaut/gerostet/genaht/gewebt/handgefertigt/handgemacht nur/ausschliesslich/komplett? in @ | made in @`,
  single: `sortenrein* aus`,
  local: `regional* | lokal/lokale/lokaler/lokalen/lokalem/lokales | heimisch* | einheimisch* | aus der region/nachbarschaft/umgebung | kurze/kurzen wege/wegen/transportwege*/lieferwege*/lieferkette* | vom hof nebenan | von hier | aus der gegend`,
  distance: `# km/kilometer*`,
  less: `weniger | geringer* | reduzi* | niedriger* | spar/spart/sparen/sparend | einspar* | eingespart | halb*/halfte | senk*`,
  amount: `wasser | frischwasser | *wasserverbrauch | co2* | *emission* | energie | abfall* | mull | plastik | *belastung* | *ausstoss | chemie | chemikalien | ressourcen | *fussabdruck* | pestizid*`,
  more: `mehr | besser* | umweltfreundlichste* | nachhaltigste* | am | gegenuber | im vergleich`,
  virtue: `nachhaltig* | umweltfreundlich* | umwelt | klima* | ethisch* | okologisch* | fair*`,
  commit: `wir werden | werden wir | wird/werden bis/ab | wollen | mochten | planen | ziel/ziele/zielen | verpflicht* | streb* | vision | auf dem weg | arbeiten daran | vornehmen`,
  deadline: `bis/vor/ab ende? zum? jahr? ####`,
  aim: `klimaneutral* | co2* | plastik* | nachhaltig* | kreislauf* | emission* | klima* | recycel* | abfall* | fussabdruck | null | erneuerbar*`,
  chain: `blockchain*`,
  trust: `verifizi* | gepruft* | garant* | beweis* | beleg* | vertrau* | transparen* | ruckverfolgbar* | nachverfolgbar* | falschungssicher* | sicher* | nachweis*`,
  plain: `okonom* | okosystem* | okobilanz* | biolog/biologe*/biologin*/biologie | biologische/biologischen vielfalt/prozess*/aktivitat | biograf* | biograph* | biotop* | biomasse | biodivers* | biogas* | biosphar* | biometr* | biochem* | bioplast* | biophys* | biodiesel | bioabfall* | biotonne | biomull | bioladen* | biologisten
    | naturliche/naturlicher/naturliches/naturlichen/naturlichem farb*/struktur/umgebung/aroma/aromen/hefe*/ressourcen/licht/garung/maserung/feind*/fermentation/prozess/aufbereitung/person*/umwelt/lebensraum/selektion/schwankung*
    | grune/gruner/grunen bohne*/kaffee*/blatt*/farbe | naturlich nicht | von natur aus | fairerweise | lokal geloscht | regionalliga | nachhaltigkeitsaussage* | nachhaltigkeitsbericht* | nachhaltigkeitsbehauptung* | unfair* | bio tonne/mull/abfall | gut/gute natur
    | am liebsten | am besten | okoume*`,
  not: `nicht | kein/keine/keinen/keinem/keiner/keinerlei | nie | niemals | weder | nirgends | kaum | nichts`,
  lacking: `ohne`,
  only: `nur | allein | bloss | ausschliesslich`,
  turn: `aber | sondern | doch | obwohl | weil | denn | damit | jedoch`,
  talk: `greenwash* | irrefuhr* | begriff/begriffe | definition | geschutzte/geschutzter begriff/definition | werbung | werben/wirbt | werbeaussage* | umweltaussage* | nachhaltigkeitsaussage* | nachhaltigkeitsbehauptung* | nachhaltigkeitssiegel sind | richtlinie | verbraucherzentrale* | bgh | uwg | untersagt | verboten | wettbewerbszentrale | abmahn* | angeblich*`,
  mention: `begriff* | wort* | bezeichn* | genannt | nennt | heisst | sogenannt* | aussage* | label* | aufschrift | slogan*`,
  means: `bedeutet | bedeuten | heisst | steht fur | versteht man`,
  history: `gegrundet* | gegrundete | kriterien des/der/von | organisation | wurde/wurden entwickelt`,
  our: `unser* | mein*`,
};
