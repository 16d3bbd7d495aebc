/** A small pack on another subject, with one of everything that a pack can contain. */
import { PACK_FORMAT, type Pack } from '#src/claims/schema';

const DAY = '2025-03-04';

export function smallPack(): Pack {
  const claim = {
    topic: 'harbour',
    added: DAY,
    changed: DAY,
    relations: [],
    lookalikes: [],
  };
  return {
    format: PACK_FORMAT,
    id: 'harbour',
    name: 'Harbour checks',
    version: '1',
    licence: 'CC0-1.0',
    language: 'en',
    parties: [{ side: 'other', name: 'Port Office' }],
    compiled: DAY,
    speakers: [
      { id: 'office', name: 'Port Office', roles: [{ text: 'office', from: '2020', until: DAY }], side: 'other' },
    ],
    sources: [
      {
        id: 'paper',
        publisher: 'Harbour News',
        about: 'The call',
        url: 'https://news.example/1',
        date: DAY,
        kind: 'newspaper',
        seen: 'full',
      },
    ],
    lexicon: {
      names: [
        {
          id: 'ada-quay',
          kind: 'woman',
          aliases: [{ text: 'Ada Quay' }, { text: 'the mayor', from: '2025-01-20' }],
          speaks_for: ['port-office'],
        },
        { id: 'port-office', kind: 'institution', aliases: [{ text: 'Port Office' }] },
      ],
      senses: [{ id: 'talk', words: ['phone call', 'conversation'] }],
    },
    claims: [
      {
        ...claim,
        id: 'call',
        kind: 'event',
        text: 'Ada Quay called the Port Office about the harbour',
        event: { what: 'call', who: ['ada-quay', 'port-office'], on: DAY, minutes: 90 },
        statements: [
          {
            id: 'denial',
            by: 'office',
            act: 'denies',
            on: DAY,
            says: 'denied the call',
            sources: ['paper'],
            phrasings: ['The Port Office denied that Quay had called'],
          },
        ],
        relations: [{ kind: 'precedes', entry: 'closed' }],
        phrasings: ['Quay spoke with the Port Office for 90 minutes on 4 March 2025.'],
        lookalikes: [{ text: 'Quay spoke with the pilots of the harbour.' }],
      },
      {
        ...claim,
        id: 'closed',
        text: 'The harbour was closed',
        time: '2025-03-01/2025-03-04',
        statements: [],
        phrasings: ['Pilots say the harbour was shut'],
      },
    ],
  };
}
