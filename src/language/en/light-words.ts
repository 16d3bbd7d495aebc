/**
 * Words of news English that are common in any story and say little about a claim. A small pack in which they happen to
 * be rare would otherwise give them a high weight. Chosen by hand and compared by stem.
 */
import { stem } from './stems';

const WORDS = `
according account accuse act action active additional address adviser agency agenda aim allow amid among announce answer
appear approach april argue area around article attempt attend august author back base become begin believe big bring build
call campaign capital carry case certain chair chance change chief cite city claim clear close come comment common concern
conclude condition consider contain content continue correspondent country couple course cover create current daily day deal
december decide decision declare deep describe despite detail develop development different direct discuss document draw drive
due during earlier early effect effort emerge emphasise end engage enter entire even evening event evidence expect explain
express extend face fact fail far february feel figure final find firm first follow force foreign form former forward friday
front full further future general give global go goal good government great group grow half hand happen hard head hear help
high history hold home hope hour idea immediate important include indicate individual inform insist instead intend interest
internal international interview involve issue january join journalist july june keep key kind know lack large last late
launch lead leader learn leave less letter level life light likely limit line list listen little local long look loss low main
maintain major make man march mark matter mean measure media meet meeting member mention message middle minute moment monday
month morning move much name nation national near need new news next night note november number observe occur october offer
office official often ongoing open opinion order organise outcome outside own paper part particular party pass past path
people period person place plan play pm point policy political position possible post potential power prepare present press
previous prior private problem process produce programme prompt prove provide public publish purpose push put question quick
quote raise range reach read ready real reason receive recent record refer regard regarding regional relate release remain
remark remember report reporter represent request require response responsible rest result return reveal revelation right rise
role round room run same saturday say scale see seek seem send senior september serious serve set several share shift short
show side sign significant single situation small social sort source speak specific speech stage stance stand start state
statement stay step still story stress strong subject suggest sunday support sure surround system take talk team tell term
thing think thousand thursday time today together tone top topic total toward track try tuesday turn understand unite unlikely
update use version view visit voice vow wait want way wednesday week white whole win word work world worry write year
yesterday young
`;

const LIGHT = new Set(
  WORDS.trim()
    .split(/\s+/)
    .map((word) => stem(word)),
);

/** The stems of these words. */
export const LIGHT_STEMS: ReadonlySet<string> = LIGHT;
