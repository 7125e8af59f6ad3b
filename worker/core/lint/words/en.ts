/** English. */
import type { Words } from "./words.ts";

export const english: Words = {
  generic: `
    ecological* | eco friend*/conscious*/safe/respons*/chic/range/line/collection/product*/choice*/aware/minded/warrior* | ecofriend* | environment/environmental/environmentally friend*/correct*/conscious*/safe/sound*/respons*/aware/minded/preferable/kind
    | nature/planet/earth/climate/rainforest/forest/bee/ocean/reef/farmer/animal/bird/wildlife s? friend*/positive/safe/smart/kind/conscious* | gentle/kind/kinder/good/better/best on/to/for the? farmers/people/animals/workers | carbon friendly | energy efficient
    | bio? degradable | biodegrad* | bio based | biobased
    | low impact | low/small/minimal/minimum/little environmental/ecological impact/footprint | better/healthier/cleaner planet/environment/earth | tread/treads/treading lightly
    | earth/planet/eco minded | circular economy/fashion/design | clean beauty | regenerative*
    | environmental*/ecological conservation/stewardship/benefit*/advantage* | steward* of our/the planet/earth/land/environment | reduc*/minimi*/lower*/small*/shrink* our/the/your/its/their? overall? environmental/ecological impact*/footprint | clean/cleaner burning | low carbon | planet first | carbon conscious | climate smart | slow fashion`,
  green: `greener/greenest | as green as | go/goes/going/went green | make/makes/making it/this/them/us green | product/products/company/business/brand/packaging/we/it/this/process/energy/shop/studio/car/cars is/are/re/truly/really? green | green choice*/product/products/range/collection/option*/alternative*/lifestyle/brand/company/business/fashion/packaging/solution*/credentials/initiative*/gift*/cleaning/delivery/shipping/mission`,
  place: `environment | planet | earth | nature | climate | ecosystem* | biodiversity | ocean/oceans | rainforest* | forests | wildlife | mother earth/nature | natural world`,
  kindly: `good/better/best/great for | kind | kinder | gentle | respect* | protect* | preserv* | care/cares/caring for | benefit* | betterment
    | conserv* | save/saves/saving | friend* | harmony | heal/heals/healing | restor* | regenerat* | give/gives/giving back/something | positive | supporting/supports/support`,
  harm: `harm/harms/harming | hurt/hurts/hurting | damag* | pollut* | destroy* | cost/costs the/our earth/planet`,
  mixed: `sustainab* | ethical* | ethically | responsibly | responsible | conscientious* | guilt free | fairly/honestly made/sourced/grown/produced
    | conscious/consciously choice*/collection*/fashion/coffee/range/brand*/product*/made/sourced/consumer*/clothing/living/shopping`,
  offset: `carbon/co2/climate/emission/emissions neutral*/positive/negative/compensated/offset*/free/zero | carbon/climate net zero | net zero | netzero
    | zero carbon/emission/emissions/co2 | carbonneutral* | reduced/limited/lower/lowered/low/smaller climate/carbon/co2 impact/footprint/emissions
    | fully offset/compensated | we/our offset/offsets/offsetting`,
  carbon: `carbon | co2 | co2e | emission/emissions | footprint | greenhouse | climate impact`,
  balance: `offset/offsets/offsetting | compensat* | neutrali* | counterbalanc* | cancel/cancels out`,
  label: `eco/green/climate/ethical/planet/sustainab* certified/certification*/label/labels/seal/seals/approved/promise/score/hero/badge/symbol*/rating
    | ecolabel* | our own? label/labels/seal/badge/certificate/certification/standard`,
  certified: `certified | certification | approved | accredited | label/labelled/labeled | seal | badge | verified | guaranteed | registered`,
  whole: `entire/whole/full/complete/total chain of custody | entire/whole/full/complete traceability | total/full/complete/absolute transparency/traceability`,
  all: `# % | 100 percent | fully | entirely | completely | totally | all | every | only`,
  traced: `traceab* | traced/sourced/tracked/followed back | trace/track`,
  madeWith: `made with/from/of | contains/contain | uses`,
  goods: `ingredient* | product/products | material/materials | soap/soaps | bread/breads | cosmetic* | skincare | fabric/fabrics | fibre*/fiber* | food/foods | dye/dyes | wax/waxes | wool | cotton | linen | honey | finish* | remed* | formula* | component* | fragrance* | candle* | tea/teas | wine/wines | leather | rubber | latex | cork | bamboo | hemp | care | clothing | cleaning | deodorant* | shampoo* | oil/oils | raw | additive* | soy`,
  colours: `blue | brown | turquois* | yellow | red | orange | purple | teal | glaze/glazes/glazed | dye/dyed | shade/shades | paint* | colour* | color* | hue/hues`,
  part: `packag* | label/labels | bag/bags | box/boxes | thread/threads | lining | cap/caps | lid/lids | button* | zip* | sleeve* | percent | %`,
  legal: `complies/comply/compliant/meets/meet/conform*/according/line with/to? all? the? eu/uk/us/european/legal/law/laws/reach/rohs/eudr/food/child/safety
    | free/without/no of/from? child/cfc/cfcs/bpa/lead/azo/formaldehyde/ddt/gmo/gmos/microbead*/hormones labour/labor/dyes? | ce mark*/certified
    | free/free of/from? harmful substances`,
  irrelevant: `gluten/plastic/lactose/gmo/cruelty/sugar/alcohol/dairy free | palm oil free | free of/from plastic/gluten/palm/gmo/gmos | no/without/zero plastic/plastics | palm oil free`,
  absolute: `zero/no waste/impact/harm/footprint/compromise/pollution/emissions | chemical/toxin/guilt/harm/impact/pollution/deforestation/waste/emission free
    | non/not toxic | nontoxic | safe/clean for the? planet/environment/people | nothing is/goes/gets ever? wasted | nothing goes/is to waste | nothing wasted | very? minimal waste
    | free of/from/any? harmful/harsh/toxic/nasty/hazardous chemical*/substance*/toxin* | without the? use? of? any? harmful/harsh/toxic/nasty chemical*/substance*/dyes
    | leaves no trace | 100 % safe | free of/from chemical*/toxin* | low waste | without/no chemicals | pesticide free`,
  recyclable: `recyclable* | recyclability | please recycle | widely recycled | curbside | kerbside | be/being recycled | easy/easily to? recycle/recycled`,
  degrade: `compostable* | bio? degradable | biodegrad* | oxo/photo/marine degradable | degradable | break/breaks down naturally | return/returns to the? earth/soil/nature | be composted`,
  recycled: `recycled | upcycled | reclaimed | post/pre consumer | postconsumer | preconsumer | repurposed`,
  renewable: `renewable/renewables | solar/wind/green/clean/hydro energy/power/powered/electricity | powered by the/a? sun/solar/wind/water/renewable*`,
  natural: `all? natural | naturally made/grown/sourced/produced/crafted/derived | pure/purest | nature s own`,
  allNatural: `all natural | 100 % natural | # % natural | completely/totally/purely/entirely natural | is/are/be natural and | is/are naturally pure | nothing artificial | free of/from artificial/synthetic ingredient*/additive*/fragrance*? | no artificial/synthetic ingredient*/additive*/preservative*/fragrance*/scents/colours/colors | and natural | natural and`,
  organic: `organic | organically | bio | organics`,
  fair: `fair/fairly trade/traded/paid/wage/wages/price/prices/priced/labour/labor/pay/pays/compensat*/treated/treatment/deal | fairtrade
    | living/livable wage/wages/income/incomes | slave/slavery free | child labour/labor free | empower* | give/gives/giving back to the/our? communit*/farmers | direct trade | directly traded
    | well/better paid/compensated | above fair/market trade? price*? | fair to/for farmers/growers/producers/workers | does/do/doing good`,
  people: `farmer/farmers | grower/growers | producer/producers | worker/workers | community/communities | artisan/artisans | smallholder/smallholders | weavers | women | villages | cooperative/cooperatives | families`,
  help: `support/supports/supporting | help/helps/helping | benefit/benefits | fair/fairly | improve*/improving | dignif* | uplift* | lift | paid more | top dollar | higher/high/highest/better/premium price/prices | earn/earns enough | respect/respects | livelihood*`,
  abuse: `unethical* | exploit* | misery | sweatshop* | slavery | slave | child labour/labor | forced labour/labor`,
  durable: `last/lasts/lasting/lasted you/them? a? life/lifetime/lifetimes/forever/generation/generations | last/lasts/lasting for generations/life/years/decades/ever/a? lifetime? | life/lifetime time? guarantee/guaranteed/warranty/product
    | guaranteed for life/ever | last/lasts you/them/us a lifetime/life | last a life time | easy/simple to repair | fully? repairable | built/made/designed/crafted/meant to last/endure | buy it? once/for life?
    | unbreakable | indestructible | infinitely recyclable/reusable | durable | durability | stand/stands/stood the test of time | heirloom* | for/of a? lifetime/generations`,
  trees: `plant/plants/planting/planted a/one/your? tree | tree planted | planted trees | plastic neutral*/negative/positive | ocean bound plastic`,
  plant: `plant/plants/planted/planting | fund/funds/funded`,
  tree: `tree/trees`,
  each: `each | every | per | with your`,
  single: `single origin/estate/farm/forest/vineyard/lot/plantation/finca`,
  origin: `grown/made/sourced/crafted/produced/sewn/roasted/harvested/woven/handmade/manufactured only/exclusively/entirely/proudly? in the? @ | british/english/welsh/scottish/irish/uk/american/usa/german/french/italian/portuguese made`,
  local: `locally/regionally sourced/grown/made/produced/milled/harvested/farmed | local/locally/regional ingredient*/wood/timber/oak/flour/grain/grains/farm/farms/farmer/farmers/produce/producer*/material*/supplier*/mill/mills/bread/forest*/source*
    | farm to table/cup/bar/fork | bean to cup | short supply chain* | zero kilometre/kilometer/mile* | roasted/made/baked/grown/sourced/produced/printed/milled/bought locally | from our neighbours/neighbors/region/area`,
  distance: `# km/kilometre*/kilometer*/mile/miles`,
  less: `less | fewer | lower | reduc* | lessen* | smaller | halv* | # times | cut/cuts/cutting | save/saves/saving/saved`,
  amount: `footprint* | emission* | omissions | water | waste | carbon | co2 | impact* | energy | enegry | plastic | pollution | pesticide* | packaging | greenhouse`,
  more: `more | most | better | greener | least | best | leading | world s? first/most/greenest/best | no 1 | as opposed to | unlike | better alternative | cleaner`,
  virtue: `sustainab* | ethical* | fair | environmental* | environmentally | environment | eco | ecological* | harmful | impact | footprint | green | greenest | recyclable | alternative`,
  commit: `will be/become/achieve/reach/reduce/halve/cut/eliminate/phase/switch/remove/make/use | we will/ll | aim/aims/aiming | commit* | plan/plans/planning | pledg* | target* | goal/goals | journey | on track | striv* | work/working towards? | mission | ambition* | wants | vision`,
  deadline: `by/before/until/till ####`,
  aim: `neutral* | net zero | carbon | climate | plastic | waste | circular* | deforest* | renewable* | sustainab* | emission* | living wage* | recyclable* | compostable | reusable | footprint | recycled | organic | ethically`,
  chain: `blockchain* | block chain* | distributed ledger | dlt | web3 | nft*`,
  trust: `verif* | certif* | proven | prov* | proof | guarantee* | trust* | tamper* | transparen* | traceab* | ethical* | backed | secure* | unbreakable | immutable | authentic*`,
  plain: `green bean/beans/coffee/coffees/tea/teas/lentil*/pea/peas/light/oak/board/grade/leaf/leaves/olive*/waste/wood/timber/cardamom/pepper*/apple*/glass/velvet
    | bean/beans/cherry/cherries/leaf/leaves/olives/fruit is/are green | green with | green/greener and/or/to/in red/yellow/blue/brown/black/white/colour/color
    | natural/naturally process* | natural coffee/coffees/light/yeast*/gas/person/fermentation/leaven*/preservative*/colour*/color*/characteristic*/texture/beauty/sheen/factor*/resource*/disaster*/environment/habitat/history/drying/dried/variation*/patina/grain/grains/state/sweetness/flavour*/flavor*/vanilla/edge*/shade*/tone*/look/setting/heritage/balance/selection/wonder*/growth/and/oils
    | this/the/a natural is/was/has/lot | natural is/was/has/lots | pure wool/lambswool/cotton/silk/linen/joy/chance/water/new
    | organic acid/acids/matter/search/growth/waste/shape/shapes/compound*/chemistry/chemical*/molecule*/carbon/form*
    | responsible for/to | is/was/are responsible | conscious of | sustained release | nature of | by nature | what on earth | on earth | climate in/is/of/change | mild/warm/cool/dry/tropical/temperate climate
    | local time/council*/authorit* | sort of | recycled # | solar panel* | no plan/plans | recycling | eco district
    | as responsible* | best known | most of | fair ground* | all about | environment minister | test environment | artist/artists/maker/makers/author/our/my/short bio | pure silver/gold/white/black/red/blue | as green as grass | fair isle/hair/skin/weather | natural break/daylight/world | glass/plastic/their recyclables | curbside/kerbside program*/scheme*/collection | circular table*/saw*/needle*/tray*`,
  not: `not | no | never | nor | neither | cannot | none | nothing | nowhere | hardly | isn | aren | wasn | weren | don | doesn | didn | won | hasn | haven | can t | couldn | shouldn | wouldn | unable | stop`,
  lacking: `without | non | lacks/lacking`,
  only: `only | just | alone | merely | simply`,
  turn: `but | although | though | because | which | while | whereas | however | so`,
  talk: `greenwash* | misleading* | mislead/misled | deceptive* | advertis* | the term/terms | phrase/phrases such/like | claim/claims | asa | cma | ftc | regulator* | watchdog | legal definition | legally | directive | marketers | marketing | substantiat* | verifiable fact | legal term | permitted | by law | no definition | read labels | check/checking with your local | where facilities exist`,
  mention: `label/labels/labelled/labeled/labeling/labelling | term/terms | word/words | describ* | call/called/calls | say/says/said | talk/talked/talks | phrase* | marked | tagged | so called | known as`,
  means: `mean/means | refer/refers to | defined | stand/stands for | sets no | was developed | were developed | simply means`,
  history: `was/were developed/founded/established/created | founded | principles | criteria of | organisation | organization | recognis*/recogniz* by`,
  our: `our | my | ours`,
};
