/** An article of our own for the demo page, of the kinds of sentence that news pages have. It reports only what the record has. */
export const ARTICLE = {
  /** The day for which it is read, `YYYY-MM-DD`. */
  date: '2025-02-10',
  headline: 'Two capitals, one telephone line',
  standfirst: 'Who says that the presidents have talked, and who will not.',
  /** Paragraphs of sentences. */
  paragraphs: [
    [
      'Donald Trump said he had spoken with Vladimir Putin by phone, but would not say how often.',
      'In an interview with the New York Post he said that he believed Putin cared about the killing on the battlefield.',
    ],
    [
      'Kremlin spokesman Dmitry Peskov said he could neither confirm nor deny that the two had talked.',
      'Many channels of communication were in use, he added.',
    ],
    [
      'Questions of this kind are older than the new presidency.',
      'Bob Woodward wrote that Trump and Putin had spoken as many as seven times since Trump left office.',
      'Trump’s spokesman Steven Cheung said that none of these made-up stories were true.',
    ],
    [
      'In November the Washington Post reported that Trump and Putin had spoken by phone on 7 November 2024.',
      'Peskov called that report pure fiction.',
      'Ukraine’s foreign ministry said that it had not been told of the call beforehand.',
    ],
    [
      'During the campaign Trump promised to end the war within 24 hours.',
      'How long it will in fact take, nobody in either capital would predict.',
    ],
    ['Trading in Frankfurt began quietly on Monday.', 'The weather was mild for the season.'],
  ],
} as const;
