import { lexicon } from './words.ts';

/**
 * Verb stems whose work leaves something one can point at. Matched after the usual endings
 * (-s, -ed, -ing) are taken off.
 */
const makingVerbs = lexicon(`
  create develop design write draft publish produce launch establish implement complete finalize
  finalise conduct install open adopt host hold hire organize organise distribute disseminate
  deliver submit obtain earn win compile prepare revise update replace purchase present pilot
  form convene renovate construct add offer schedule run document map identify initiate
  introduce issue acquire secure approve print build rebuild remodel post release formulate
  assemble appoint set start begin execute commission devise generate institute redesign
  convert upgrade record film stage plan sign conclude make found finish`);

/** Verb stems that name something done, without leaving a product. */
const doingVerbs = lexicon(`
  train teach recruit interview survey visit digitize digitise catalog catalogue weed inventory
  lend send mail call translate upload migrate test paint plant sew bake cook read attend report
  review evaluate assess analyze analyse meet apply register enroll enrol fill save move relocate
  buy order invite fund award collect measure provide serve reach repair transfer
  label shelve process barcode scan clean donate exhibit show train tutor screen vaccinate
  audit hire contact notify remove discard loan circulate place return raise integrate
  incorporate teach administer graduate pass score swim run walk lose eat feed breed
  assign consolidate reorganize reorganise relocate redesign certify license host table
  contract archive preserve transcribe tag link embed mount demonstrate explain list
  eliminate close cut lower double triple halve decrease reduce increase respond answer
  participate volunteer practice practise memorize study cross-train orient onboard convert subscribe cite quote sponsor donate carry drive deploy upload link share file shadow mentor
  perform coach knit swap stencil caption rehouse interpret translate rehearse sing play draw carve
  weld wire dig mow prune graft water harvest thin mulch fence brush groom saddle ride row hike
  climb jump throw catch shoot bowl skate ski dance juggle whistle braid crochet embroider iron
  wash mop sweep vacuum dust mend patch glue nail bolt drill sand varnish frame hang unpack pack
  stack sort file scan photocopy photograph film edit proofread type code program debug wire
  rent lease rezone annex license ticket tow salt plow plough pave stripe seal insulate weatherize
  immunize immunise inoculate test weigh x-ray prescribe refill discharge admit diagnose treat
  bandage counsel rehome shelter house rehouse resettle naturalize register poll
  canvass petition testify lobby vote elect nominate appoint swear audit reconcile invoice bill
  refund reimburse deposit withdraw repay save pledge ship mail fax phone text email
  interview debrief brief escort shadow apprentice chaperone cater refer dial knock
  borrow return renew check reshelve rebind laminate shred recycle compost landfill
  require use submit inspect maintain check track request allocate`);

/** Verb stems that only give a direction. */
const directionVerbs = lexicon(`
  improve strengthen increase enhance promote explore engage support widen expand foster encourage
  grow boost advance deepen broaden maximize maximise minimize minimise optimize optimise reduce
  decrease help facilitate empower maintain continue cultivate nurture leverage champion advocate
  consider learn understand strive seek work collaborate partner succeed meet respond value
  celebrate respect embrace sustain position elevate inspire enrich connect transform modernize
  modernise streamline diversify stay keep work learn ensure assure enable address better develop bolster
  heighten raise lower reinforce contribute participate coordinate cooperate communicate
  motivate stimulate accelerate equip build try aim become be remain do get attract
  retain share focus pursue prioritize prioritise demonstrate show provide offer deliver
  reach serve invest recognize recognise welcome uphold protect preserve monitor track
  investigate examine study discuss identify define select look think refine extend make aspire commit create
  ease simplify energize revitalize revitalise encourage enjoy find`);

/** Verbs that say nothing but a direction, whatever their object is. */
const pureDirections = lexicon(`
  improve strengthen enhance promote explore engage support widen expand foster encourage grow
  boost advance deepen broaden maximize maximise minimize minimise optimize optimise help
  facilitate empower cultivate nurture leverage champion advocate consider understand strive
  seek succeed value celebrate respect embrace sustain position elevate
  inspire enrich connect transform modernize modernise streamline diversify stay ensure assure
  enable address better bolster heighten reinforce contribute coordinate cooperate communicate
  motivate stimulate accelerate equip try aim become remain attract retain increase reduce
  decrease continue keep maintain pursue prioritize prioritise invest recognize
  recognise welcome uphold look think aspire commit ease simplify energize revitalize
  revitalise raise focus monitor enjoy extend do be get tackle respond exceed surpass achieve attain accomplish gain`);

/** The role of a verb in a goal. */
export type VerbRole = 'making' | 'doing' | 'direction' | 'pure-direction';

/** What sort of work a verb form names, the most telling role first; undefined if unknown. */
export function verbRole(text: string): VerbRole | undefined {
  for (const stem of stems(text)) {
    if (pureDirections.has(stem)) return 'pure-direction';
    if (makingVerbs.has(stem)) return 'making';
    if (doingVerbs.has(stem)) return 'doing';
    if (directionVerbs.has(stem)) return 'direction';
  }
  return irregular.get(text);
}

const irregular: ReadonlyMap<string, VerbRole> = new Map([
  ['held', 'making'],
  ['written', 'making'],
  ['wrote', 'making'],
  ['built', 'making'],
  ['made', 'making'],
  ['begun', 'making'],
  ['won', 'making'],
  ['taught', 'doing'],
  ['sent', 'doing'],
  ['met', 'doing'],
  ['put', 'making'],
  ['gone', 'doing'],
  ['go', 'doing'],
  ['take', 'doing'],
  ['taken', 'doing'],
  ['give', 'doing'],
  ['given', 'doing'],
  ['bring', 'doing'],
  ['grown', 'pure-direction'],
]);

/** The form itself and what is left without its ending: "planning" gives "plann", "planne", "plan". */
function stems(text: string): readonly string[] {
  const bare = text.replace(/(?:ing|ed|es|s|d)$/u, '');
  if (bare === text) return [text];
  const long = text.replace(/(?:ing|ed|s|d)$/u, '');
  const all = [
    text,
    long,
    bare,
    `${bare}e`,
    bare.replace(/(.)\1$/u, '$1'),
    bare.replace(/i$/u, 'y'),
  ];
  return all;
}

/** Whether the form is an "-ed" participle or one of the irregular ones. */
export function isParticiple(text: string): boolean {
  return (
    text.endsWith('ed') ||
    /^(?:held|written|built|made|begun|won|sent|put|taught|given)$/u.test(text)
  );
}
