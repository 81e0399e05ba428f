const words = (text: string): ReadonlySet<string> =>
  new Set(text.split(/\s+/u).filter((word) => word !== ''));

/** English words that people write in such questions and that no Vietnamese syllable is spelled like: left as they are. */
export const english: ReadonlySet<string> = words(`
  what when where who whom whose which why how is are was were be been will would shall should could may might must
  does did done have has had and or but not yes please thank thanks hello hey good morning of for from with about by at
  after before until between during within under over this that these those there here they them their we us our you your
  he she his her its it i my all any some each every other another same more most much many only also than then
  deadline deadlines date dates day month year quarter quarters first second third fourth final end start begin beginning
  review reviews preliminary summary interim midterm report reports reporting submit submission submitted nominate nominated
  nomination nominations nominee candidate candidates award awards rewarded reward commendation medal labor labour certificate merit
  prime minister state national provincial province commune communes ward wards town towns district districts city level
  business businesses company companies enterprise enterprises firm firms organization organizations organisation organisations
  association associations department departments agency agencies office unit units individual individuals citizen citizens person people
  scientist scientists inventor inventors employee employees worker workers staff officials civil servant servants
  criteria criterion standard standards requirement requirements condition conditions eligible eligibility qualify qualified apply
  application document documents file files form forms procedure process goal goals aim aims purpose objective objectives
  plan plans campaign emulation movement program programme science technology innovation digital transformation government economy society
  implement implementation responsible responsibility duty duties role roles task tasks content contents section part clause
  join participate participation register registration need needs want know tell ask question questions answer explain show give help
  long late early late soon now today tomorrow next last money prize amount percent percentage rate ratio number phone email address
  english vietnamese language speak contact information info website link online offline web app chatbot bot zalo facebook google
  startup startups software hardware internet blockchain cloud data big robot wifi gmail video clip file pdf word excel powerpoint
  marketing logistics workshop seminar poster banner logo fanpage livestream smartphone laptop check list deadline feedback
  ignore previous instructions instruction system prompt pretend weather football world capital president joke song write code python
  mechanisms policies policy entities entity list covered involved applies received receives receive get gets getting launch launched
  evaluate evaluation evaluated assess assessment index indicator indicators select selection choose appraisal appraise dossier
  january february march april june july august september october november december monday tuesday wednesday thursday
  friday saturday sunday right correct wrong true false really still already yet again enough instead without against because
  while where whether whenever anyone someone everyone nobody anything something everything nothing working works worked
  going goes went came comes given gives made makes making says said mean means meant use used using send sent sending
  science research development human resource resources training infrastructure market product products quality workers`);

/** English words spelled like a Vietnamese syllable: they count as English only among clear English words. */
export const ambiguousEnglish: ReadonlySet<string> = words(
  'the to on an a in do can so me he hi go no time tin ban bang hot long son them men man can come or my am if up as out via sang thing',
);
