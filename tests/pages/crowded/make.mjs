/** Makes a page with more known claims than are marked on one page: the same story as six editions of a day told it. */
const EDITIONS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const STORY = [
  [
    'President Donald Trump told the New York Post that he had talked with Russian President Vladimir Putin by phone to try to end the war in Ukraine.',
    'Asked how many times the two had spoken, Trump said that he had better not say.',
  ],
  [
    'Kremlin spokesman Dmitry Peskov said he could neither confirm nor deny that Putin and Trump had spoken by phone.',
    'Many communications with Washington run through different channels, Peskov said, and he might not be aware of some of them.',
  ],
  [
    'Trump also told the newspaper that he has always had a good relationship with Putin.',
    'He said that Putin wanted to see people stop dying in the war.',
  ],
  [
    'Speaking to reporters on Air Force One, Trump said that the United States was making progress in the talks to end the war, and gave no details.',
    'Trump would not say when he and Putin had last spoken.',
  ],
  [
    'Bob Woodward wrote in his 2024 book that Trump may have spoken with Putin as many as seven times since leaving office in 2021.',
    'Putin last spoke with Joe Biden in February 2022, shortly before the full-scale invasion.',
  ],
  [
    'As a candidate Trump promised to end the war within 24 hours of taking office.',
    'National Security Adviser Mike Waltz declined to go into the details of contacts between Trump and Putin.',
  ],
];

/** The page, the same each time. */
export default function make() {
  const editions = EDITIONS.map(
    (edition) => `<h2>What the ${edition} edition said</h2>
${STORY.map((sentences) => `<p>${sentences.join(' ')}</p>`).join('\n')}`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>One day in six editions | The Meridian</title>
<meta property="og:type" content="article">
<meta property="article:published_time" content="2025-02-10T20:00:00Z">
<link rel="stylesheet" href="/_f/_site/site.css">
</head>
<body>
<p class="demo-notice" role="note">Demonstration page of Sourcelight: the outlet is invented, the text is the project's own.</p>
<main class="layout">
<article class="story">
<h1>One day in six editions</h1>
<div class="story-body">
${editions.join('\n')}
</div>
</article>
</main>
</body>
</html>
`;
}
