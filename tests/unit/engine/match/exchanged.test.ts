/** Protects against marks on sentences in which a stranger's hand exchanged one thing: a party, the day, yes for no, done for planned. Own sentences. */
import { expect, test, vi } from 'vitest';
import { matchesOf } from './support';

vi.setConfig({ testTimeout: 60_000 });

/** Entry, day of the page, a sentence that states it, and the same with one thing exchanged. */
const EXCHANGED: readonly (readonly [claim: string, date: string, stated: string, exchanged: readonly string[]])[] = [
  [
    'trump-50-day-ultimatum-jul-2025',
    '2025-07-15',
    'Trump gave Putin 50 days to agree to a ceasefire or face tariffs.',
    [
      'Trump and Merz gave Putin 50 days to agree to a ceasefire or face tariffs.',
      'Merz gave Putin 50 days to agree to a ceasefire or face tariffs.',
      'Moscow got 50 days to agree to a ceasefire or face tariffs, said Ingrid Solheim.',
    ],
  ],
  [
    'kellogg-100-days-goal-jan-2025',
    '2025-01-20',
    'Keith Kellogg, Trump’s envoy, wants to end the war in Ukraine in 100 days.',
    [
      'Keith Kellogg, Macron’s envoy, wants to end the war in Ukraine in 100 days.',
      'Keith Kellogg, chosen as Tusk’s envoy, wants to end the war in Ukraine in 100 days.',
    ],
  ],
  [
    'trump-wants-rare-earths-for-aid',
    '2025-02-10',
    'Trump said that he wants rare earths from Ukraine in return for aid.',
    [
      'Trump and Tusk said that they want rare earths from Ukraine in return for aid.',
      'Tusk said that he wants rare earths from Ukraine in return for aid.',
    ],
  ],
  [
    'putin-wont-abandon-goals-jul-3',
    '2025-07-04',
    'Putin told Trump on the phone that Russia would not give up its goals, Ushakov said.',
    [
      'Fico told Trump on the phone that Russia would not give up its goals, Ushakov said.',
      'In a call with Erdogan on Thursday Putin said that Russia would not give up its goals in Ukraine.',
      'Putin and Lukashenko said on Thursday that Russia would not give up its goals in Ukraine.',
    ],
  ],
  [
    'budapest-summit-shelved',
    '2025-10-22',
    'Trump said that he did not want a wasted meeting with Putin in Budapest.',
    [
      'Trump said that he did not want a wasted meeting with Orban in Budapest.',
      'Costa said that he did not want a wasted meeting with Putin in Budapest.',
    ],
  ],
  [
    'confirmed-call-feb-12-2025',
    '2025-02-13',
    'Trump and Putin spoke by phone for an hour and a half on Wednesday.',
    [
      'Trump and Macron spoke by phone for an hour and a half on Wednesday.',
      'Macron and Putin spoke by phone for an hour and a half on Wednesday.',
      'Trump and Anders Lindqvist spoke by phone for an hour and a half on Wednesday.',
      'Trump and the Turkish president spoke by phone for an hour and a half on Wednesday.',
    ],
  ],
  [
    'confirmed-call-feb-12-2025',
    '2025-02-13',
    'The call between Trump and Putin on Wednesday lasted an hour and a half.',
    [
      'The call between Trump and Modi on Wednesday lasted an hour and a half.',
      'The call between Trump and his Turkish counterpart on Wednesday lasted an hour and a half.',
      'The call between Scholz and Putin on Wednesday lasted an hour and a half.',
      'The call between Trump and Putin on Wednesday never took place.',
    ],
  ],
  [
    'confirmed-call-feb-12-2025',
    '2025-02-13',
    "Putin's call with Trump on Wednesday lasted almost an hour and a half.",
    [
      "Lula's call with Trump on Wednesday lasted almost an hour and a half.",
      "Putin's call with Lula on Wednesday lasted almost an hour and a half.",
      "The Brazilian president's call with Trump on Wednesday lasted almost an hour and a half.",
    ],
  ],
  [
    'confirmed-call-feb-12-2025',
    '2025-02-13',
    'Trump called Putin on Wednesday and the two agreed to start negotiations on Ukraine.',
    [
      'Trump called Xi on Wednesday and the two agreed to start negotiations on Ukraine.',
      'Trump called the Emir of Qatar on Wednesday and the two agreed to start negotiations on Ukraine.',
      'Trump will call Putin on Wednesday and the two may agree to start negotiations on Ukraine.',
      'Trump called nobody on Wednesday and has yet to speak to Putin about negotiations on Ukraine.',
      'Trump refused to call Putin on Wednesday.',
    ],
  ],
  [
    'confirmed-call-feb-12-2025',
    '2025-02-13',
    'Vladimir Putin, the Russian president, talked with Donald Trump by telephone for nearly 90 minutes on Wednesday.',
    [
      'Recep Tayyip Erdogan, the Turkish president, talked with Donald Trump by telephone for nearly 90 minutes on Wednesday.',
      'Vladimir Putin, the Russian president, talked with Karl Nehammer, the Austrian chancellor, by telephone for nearly 90 minutes on Wednesday.',
      'Vladimir Putin, the Russian president, plans to talk with Donald Trump by telephone on Wednesday.',
    ],
  ],
  [
    'confirmed-call-mar-18-2025',
    '2025-03-19',
    'Trump and Putin spoke for more than two hours on Tuesday and agreed on a 30-day halt to strikes on energy facilities.',
    [
      'Trump and Zelensky spoke for more than two hours on Tuesday and agreed on a 30-day halt to strikes on energy facilities.',
      'Trump and Putin will speak on Tuesday and are expected to agree on a 30-day halt to strikes on energy facilities.',
      'Macron and Putin spoke for more than two hours on Tuesday and agreed on a 30-day halt to strikes on energy facilities.',
    ],
  ],
  [
    'confirmed-call-may-19-2025',
    '2025-05-20',
    'Trump said his two-hour call with Putin on Monday went very well.',
    [
      'Trump said his two-hour call with Orban on Monday went very well.',
      'Meloni said her two-hour call with Putin on Monday went very well.',
      'Trump said his call with Putin on Monday had been cancelled.',
    ],
  ],
  [
    'alaska-summit-aug-2025',
    '2025-08-16',
    'Trump and Putin met in Anchorage, Alaska, on August 15, 2025.',
    [
      'Trump and Zelensky met in Anchorage, Alaska, on August 15, 2025.',
      'Trump and Putin met in Anchorage, Alaska, on August 2, 2025.',
      'Trump and Putin failed to meet in Anchorage, Alaska, on August 15, 2025.',
      'Trump and Putin are due to meet in Anchorage, Alaska, on August 22, 2025.',
      'Trump and Kim Jong Un met in Anchorage, Alaska, on August 15, 2025.',
    ],
  ],
  [
    'alaska-summit-aug-2025',
    '2025-08-16',
    'The summit of Trump and Putin in Alaska ended after almost three hours without a deal.',
    [
      'The summit of Trump and Xi in Alaska ended after almost three hours without a deal.',
      'The summit of Trump and Putin in Alaska was called off without a date.',
      'The summit of Trump and Putin in Alaska will not take place.',
    ],
  ],
  [
    'woodward-covid-machines-to-putin',
    '2024-10-09',
    'Bob Woodward writes that Trump secretly sent Putin Covid testing machines in 2020.',
    [
      'Bob Woodward writes that Biden secretly sent Putin Covid testing machines in 2020.',
      'Bob Woodward writes that Trump never sent Putin Covid testing machines in 2020.',
      'Bob Woodward writes that Trump secretly sent Bolsonaro Covid testing machines in 2020.',
      "Bob Woodward writes that Merkel's government secretly sent Putin Covid testing machines in 2020.",
    ],
  ],
  [
    'woodward-seven-calls',
    '2024-10-09',
    'According to Bob Woodward the former president has spoken to Putin as many as seven times since leaving office.',
    [
      'According to Bob Woodward the former French president has spoken to Putin as many as seven times since leaving office.',
      'According to Bob Woodward the former president has not spoken to Putin since leaving office.',
    ],
  ],
  [
    'media-report-nov-2024-call',
    '2024-11-11',
    'Trump spoke to Putin on Thursday and advised him not to escalate the war in Ukraine, the Washington Post reported.',
    [
      'Scholz spoke to Putin on Thursday and advised him not to escalate the war in Ukraine, the Washington Post reported.',
      'Trump spoke to Netanyahu on Thursday and advised him not to escalate the war in Gaza, the Washington Post reported.',
      'Trump did not speak to Putin on Thursday, the Washington Post reported.',
    ],
  ],
  [
    'kremlin-denies-nov-2024-call',
    '2024-11-11',
    'Peskov denied that Trump and Putin had spoken by phone and called the report pure fiction.',
    [
      'Peskov denied that Scholz and Putin had spoken by phone and called the report pure fiction.',
      'Peskov confirmed that Trump and Putin had spoken by phone and called the report accurate.',
      'Peskov denied that Trump and Kim had spoken by phone and called the report pure fiction.',
      "Zakharova's Chinese colleague denied that Trump and Xi had spoken by phone and called the report pure fiction.",
    ],
  ],
  [
    'kremlin-neither-confirms-nor-denies-feb-9',
    '2025-02-10',
    'Peskov would neither confirm nor deny on Sunday that Trump and Putin had spoken.',
    [
      'Peskov would neither confirm nor deny that Macron and Putin had spoken.',
      'Peskov confirmed that Trump and Putin had spoken.',
      'Mao Ning would neither confirm nor deny that Trump and Xi had spoken.',
    ],
  ],
  [
    'putin-ready-dialogue-nov-2024',
    '2024-11-08',
    'Putin said he was ready to talk to Trump.',
    [
      'Xi said he was ready to talk to Trump.',
      'Putin said he was ready to talk to Macron.',
      'Putin said he was not ready to talk to Trump.',
      'Putin said he had no plans to talk to Trump.',
      'Putin refused to talk to Trump.',
      'Zelensky said he was ready to talk to Trump.',
    ],
  ],
  [
    'putin-congratulates-trump-valdai-nov-2024',
    '2024-11-08',
    'At the Valdai forum Putin congratulated Trump on his election victory and called him a courageous man.',
    [
      'At the Valdai forum Orban congratulated Trump on his election victory and called him a courageous man.',
      'At the Valdai forum Putin did not congratulate Trump on his election victory.',
    ],
  ],
  [
    'peskov-unaware-of-plans-to-congratulate-nov-2024',
    '2024-11-07',
    'Peskov said Putin had no plans to congratulate Trump on his victory.',
    [
      'Peskov said Putin had no plans to congratulate Lukashenko on his victory.',
      'Szijjarto said Orban had no plans to congratulate Trump on his victory.',
    ],
  ],
  [
    'trump-threatens-tariffs-sanctions-jan-2025',
    '2025-01-23',
    'Trump threatened Russia with tariffs and sanctions if it did not end the war soon.',
    [
      'Von der Leyen threatened Russia with tariffs and sanctions if it did not end the war soon.',
      'Trump ruled out threatening Russia with tariffs and sanctions if it did not end the war soon.',
      'Trump said he would not impose tariffs and sanctions on Russia even if it did not end the war soon.',
    ],
  ],
  [
    'putin-terms-june-2024',
    '2024-06-15',
    'Putin demanded that Ukraine withdraw from four regions and give up joining NATO before a ceasefire.',
    [
      'Lukashenko demanded that Ukraine withdraw from four regions and give up joining NATO before a ceasefire.',
      'Putin no longer demanded that Ukraine withdraw from four regions and give up joining NATO before a ceasefire.',
      'Erdogan demanded that Ukraine withdraw from four regions and give up joining NATO before a ceasefire.',
    ],
  ],
  [
    'reuters-putin-open-to-deal-nov-2024',
    '2024-11-21',
    'Putin is open to discussing a ceasefire deal with Trump but rules out major territorial concessions, sources told Reuters.',
    [
      'Putin is not open to discussing a ceasefire deal with Trump, sources told Reuters.',
      'Lukashenko is open to discussing a ceasefire deal with Trump but rules out major territorial concessions, sources told Reuters.',
      'Putin is open to discussing a ceasefire deal with Harris but rules out major territorial concessions, sources told Reuters.',
    ],
  ],
  [
    'confirmed-calls-dec-28-29-2025',
    '2025-12-29',
    "Trump and Putin spoke by phone on Sunday before the US president's meeting with Zelensky in Florida.",
    [
      "Trump and Carney spoke by phone on Sunday before the US president's meeting with Zelensky in Florida.",
      "Trump and Putin are expected to speak by phone on Sunday before the US president's meeting with Zelensky in Florida.",
      "Trump and Putin have not spoken by phone before the US president's meeting with Zelensky in Florida.",
      "Macron and Zelensky spoke by phone on Sunday before the US president's meeting in Florida.",
    ],
  ],
  [
    'putin-wont-abandon-goals-jul-3',
    '2025-07-04',
    'In a call with Trump on Thursday Putin said that Russia would not give up its goals in Ukraine.',
    [
      'In a call with Macron on Thursday Putin said that Russia would not give up its goals in Ukraine.',
      'In a call with Trump on Thursday Erdogan said that Turkey would not give up its goals in Syria.',
    ],
  ],
  [
    'trump-no-progress-jul-3',
    '2025-07-04',
    'Trump said after the call with Putin on Thursday that he had made no progress on Ukraine.',
    [
      'Trump said after the call with Zelensky on Thursday that he had made no progress on Ukraine.',
      'Macron said after the call with Putin on Thursday that he had made no progress on Ukraine.',
    ],
  ],
  [
    'istanbul-first-round-may-16-2025',
    '2025-05-17',
    'Delegations of Russia and Ukraine met in Istanbul on Friday for the first time in three years.',
    [
      'Delegations of Russia and Ukraine did not meet in Istanbul on Friday.',
      'Delegations of Russia and Ukraine will meet in Istanbul next Friday for the first time in three years.',
      'Delegations of Russia and Georgia met in Istanbul on Friday for the first time in three years.',
    ],
  ],
  [
    'rubio-lavrov-riyadh-talks-feb-2025',
    '2025-02-19',
    'Rubio and Lavrov met in Riyadh on Tuesday and agreed to restore the work of their embassies.',
    [
      'Rubio and Fidan met in Riyadh on Tuesday and agreed to restore the work of their embassies.',
      'Rubio and Lavrov will meet in Riyadh next Tuesday to restore the work of their embassies.',
      'Sybiha and Lavrov met in Riyadh on Tuesday and agreed to restore the work of their embassies.',
      'Rubio and Lavrov did not meet in Riyadh on Tuesday.',
    ],
  ],
  [
    'ukraine-denies-residence-attack-dec-2025',
    '2025-12-30',
    "Zelensky called the claim of an attack on Putin's residence a complete fabrication.",
    [
      "Zelensky called the claim of an attack on Erdogan's residence a complete fabrication.",
      "Zelensky admitted the attack on Putin's residence.",
      "Tusk called the claim of an attack on Putin's residence a complete fabrication.",
    ],
  ],
  [
    'trump-says-spoke-with-putin-feb-2025',
    '2025-02-10',
    'Trump told the New York Post that he had spoken to Putin by phone.',
    [
      'Trump told the New York Post that he had spoken to Xi by phone.',
      'Trump told the New York Post that he had not spoken to Putin by phone.',
      'Farage told the New York Post that he had spoken to Putin by phone.',
      'Trump told the New York Post that he would speak to Putin by phone.',
      'Trump told the New York Post that he had spoken to the Hungarian prime minister by phone.',
    ],
  ],
  [
    'putin-witkoff-meeting-aug-6-2025',
    '2025-08-07',
    'Witkoff met Putin in Moscow on Wednesday for three hours.',
    [
      'Kellogg met Putin in Moscow on Wednesday for three hours.',
      'Witkoff met Zelensky in Kyiv on Wednesday for three hours.',
      'Witkoff is to meet Putin in Moscow on Wednesday.',
      "Modi's adviser Ajit Doval met Putin in Moscow on Wednesday for three hours.",
      'Witkoff was not able to meet Putin in Moscow on Wednesday.',
    ],
  ],
  [
    'confirmed-call-oct-16-2025',
    '2025-10-16',
    'Trump announced after a call with Putin that they would meet in Budapest.',
    [
      'Trump announced after a call with Zelensky that they would meet in Budapest.',
      'Orban announced after a call with Putin that they would meet in Budapest.',
    ],
  ],
];

test.each(EXCHANGED)('%s on %s: %s', (claim, date, stated, exchanged) => {
  const shown = (text: string) => matchesOf(text, date).map((one) => one.claim);
  expect(shown(stated)).toContain(claim);
  expect(exchanged.filter((text) => shown(text).includes(claim))).toEqual([]);
});
