import { lexicon } from './words.ts';

/**
 * Nouns of plans and mission statements that name no one thing and no one group: "our users",
 * "services", "needs". What stands beside them may still be telling ("needs of night nurses").
 */
export const generalNouns = lexicon(`
  library libraries organization organizations organisation organisations agency agencies
  institution institutions department departments government governments council councils
  company companies business businesses office offices administration nonprofit nonprofits
  sector sectors field industry county city town state nation country region area areas
  neighborhood neighborhoods neighbourhood neighbourhoods society population populations
  public citizen citizens citizenry resident residents person persons individual individuals
  user users patron patrons customer customers client clients visitor visitors member members
  membership staff employee employees worker workers workforce volunteer volunteers colleague colleagues
  team teams stakeholder stakeholders partner partners leader leaders audience audiences group
  groups student students learner learners child children kid kids youth teen teens adult adults
  parent parents family families participant participants teacher teachers faculty instructor instructors
  school schools classroom friend friends others professional professionals
  program programs programme programmes programming project projects initiative initiatives
  activity event events meeting meetings resource resources material materials tool tools
  product products offering offerings facility facilities space spaces collection collections
  content system systems process processes procedure procedures policy policies strategy
  strategies plan plans planning goal objective objectives priority priorities action actions
  step steps measure measures standard standards practice method framework decision decisions
  making development improvement improvements enhancement implementation execution management
  operation operations delivery work job role roles responsibility responsibilities issue issues
  problem problems challenge challenges barrier barriers gap gaps risk need demand demands
  expectation expectations requirement requirements result outcome benefit benefits advantage
  achievement achievements accomplishment mission vision purpose aim strength strengths strategic
  evidence research evaluation assessment insight expertise training sharing funding revenue
  budget budgets cost costs investment time level levels number numbers amount rate rates percentage
  share part aspect aspects range scope kind kinds type types form forms set series variety
  quality quantity standard use usage completion submission turnout registration
  technology equipment metrics metric deadline deadlines task tasks question questions inquiries
  dialogue respect relations relation tie bond bonds network networks sense spirit
  atmosphere mind mile box side basis root causes cause best self thing everything something
  anything place places name profile identity brand image story stories hub heart center centre
  leadership governance morale excellence talent potential capability capabilities
  possibility source sources subset majority gains growth input interaction well
  expectations choice choices habits habit lifestyle lifestyles eating exercise fitness
  teammate teammates body`);

/** Adjectives and adverbs that could stand before almost any noun. */
export const generalModifiers = lexicon(`
  new good great better best more most many much less fewer high higher highest low lower strong stronger
  big bigger large larger small wide wider broad broader deep deeper positive active proactive
  effective effectively efficient efficiently innovative creative diverse inclusive equitable
  relevant meaningful engaging vibrant welcoming safe supportive healthy healthier sustainable
  successful successfully appropriate various different several multiple additional other existing
  current previous evolving changing emerging key important essential critical overall general
  common mutual shared joint collective social economic educational professional personal
  internal external local regional national statewide communitywide organizational
  institutional available accessible consistent consistently regular regularly ongoing continued
  continuous timely quickly together closely available underserved vulnerable marginalized
  marginalised at-risk historically well well-trained well-attended high-quality quality
  excellent outstanding exceptional improved increased enhanced expanded satisfied informed
  engaged connected talented skilled knowledgeable friendly confident organized resilient happy
  happier ready prepared happy fun hard harder easier easily young older every everyday early lifelong
  digital online virtual modern annual yearly monthly weekly daily free full whole entire
  possible potential able necessary needed best-available based driven user-friendly
  evidence-based data-driven world-class state-of-the-art cutting-edge one-stop responsive
  flexible welcoming attractive user customer community financially sound smooth tough`);

/** Words that only hold a sentence together. */
export const functionWords = lexicon(`
  a an the this that these those my our your his her its their i we you he she it they me us him
  them who whom whose which what when where why how and or but nor so yet if as than then while
  because although though both either neither of in on at by for from to with without within into
  onto over under between among amid across around about above below after before during through
  throughout toward towards until till upon via per against along beside besides beyond near off
  out outside inside up down like unlike except including regarding concerning is are was were be
  been being am do does did done has have had having will would shall should can could may might
  must not no none any some all each every another such only also just even still very too again
  further always often never now soon there here ever same own let lets won don didn doesn isn
  rather etc please us myself ourselves themselves itself oneself yourself way ways`);
