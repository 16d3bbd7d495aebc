/** Makes the page of 3,000 sentences: six hundred paragraphs of five, a known claim in every sixtieth. */
const PARAGRAPHS = 600;
const EVERY = 60;
const CLAIMS = [
  'Trump told the New York Post in an interview that he had talked with Putin by phone to try to end the war in Ukraine.',
  'Kremlin spokesman Dmitry Peskov said he could neither confirm nor deny that Putin and Trump had spoken by phone.',
  'Trump also told the newspaper that he has always had a good relationship with Putin.',
  'Bob Woodward wrote in his 2024 book that Trump may have spoken with Putin as many as seven times since leaving office in 2021.',
  'As a candidate Trump promised to end the war within 24 hours of taking office.',
];
const WHO = [
  'The harbour master',
  'A baker from the old town',
  'The head of the choir',
  'One of the two surveyors',
  'The night porter',
];
const DID = ['counted', 'painted', 'measured', 'repaired', 'described', 'moved', 'sold'];
const WHAT = [
  'the lower windows',
  'eleven wooden boats',
  'the stairs to the cellar',
  'a row of lime trees',
  'the bell of the school',
];
const WHEN = [
  'before noon',
  'in the second week',
  'without any haste',
  'on the day of the fair',
  'after the rain',
  'for the third time',
];

/** Deterministic: the same page each time. */
function plain(number) {
  const pick = (list, step) => list[(number * step + Math.floor(number / list.length)) % list.length];
  return `${pick(WHO, 7)} ${pick(DID, 3)} ${pick(WHAT, 11)} ${pick(WHEN, 5)}, and wrote the number ${number} into the book.`;
}

export default function make() {
  const paragraphs = [];
  for (let index = 0; index < PARAGRAPHS; index++) {
    const sentences = [0, 1, 2, 3, 4].map((place) => plain(index * 5 + place));
    if (index % EVERY === 0) sentences[2] = CLAIMS[(index / EVERY) % CLAIMS.length];
    paragraphs.push(`<p>${sentences.join(' ')}</p>`);
  }
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Three thousand sentences | Kite &amp; Quill</title>
<meta property="article:published_time" content="2025-02-10T08:00:00Z"><meta property="og:type" content="article">
<link rel="stylesheet" href="/_f/_site/site.css"></head>
<body><header class="site-header"><a class="site-brand" href="#">Kite &amp; Quill</a></header>
<main class="layout"><article class="story"><h1>Three thousand sentences</h1>
${paragraphs.join('\n')}
</article></main><footer class="site-footer"><p>An invented outlet.</p></footer></body></html>
`;
}
