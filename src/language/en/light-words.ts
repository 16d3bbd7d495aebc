/**
 * Words of news English that are common in any story and say little about a claim. A small pack in which they happen to
 * be rare would otherwise give them a high weight. Chosen by hand and compared by stem.
 */
import { stem } from './stems';

const WORDS = `
according account accuse act action active additional address adviser affect agency agenda aim allow amid among amount announce
answer apparent appear approach april argue area around article aspect attempt attend august author aware back base become begin
believe big bring broad build call campaign capital carry case certain chair chance change chief circle cite city claim clear close
come comment common complex concern conclude condition consider consistent contain content context continue copy correspondent
country couple course cover create current daily day deal december decide decision declare deep describe despite detail determine
develop development different difficult direct discuss document draw drive due during earlier early effect effort emerge emphasise
end engage enter entire establish even evening event eventual evidence exact example expect experience explain express extend face
fact fail far february feel figure final find firm first focus follow force foreign form former forward friday front full further
future general give global go goal good government great group grow half hand happen hard head hear help high highlight history hold
home hope hour idea immediate impact important include indicate individual influence inform insist instead intend interest internal
international interview involve issue january join journalist july june keep key kind know lack large last late launch lead leader
learn leave less letter level life light likely limit line list listen little local long look loss low main maintain major make man
manner march mark matter mean measure media meet meeting member mention message middle minute moment monday month morning move much
name nation national near need new news next night note november number observe occur october offer office official often ongoing
open opinion option order organise outcome outline outside overall own page paper part particular party pass past path people period
person place plan play point policy political position possible post potential power prepare present press previous prior private
problem process produce programme prompt proper prove provide public publish purpose push put question quick quote raise range
reach react read ready real reason receive recent record reflect refer regard regarding regional relate release rely remain remark
remember report reporter represent request require response responsible rest result return reveal revelation right rise role round
room run same saturday say scale scene see seek seem send senior september series serious serve set several share shift short show
side sign significant similar simple single situation small social sort source speak specific speech stage stance stand start state
statement stay step still story strategy stress strong subject suggest sunday support sure surround system take talk team tell term
thing think thousand thread thursday time today together tone top topic total toward track try tuesday turn type uncertain understand
unite unlikely update use usual various version view visit voice vow wait want way wednesday week white whole wide win word work
world worry write year yesterday young
`;

const LIGHT = new Set(
  WORDS.trim()
    .split(/\s+/)
    .map((word) => stem(word)),
);

/** The stems of these words. */
export const LIGHT_STEMS: ReadonlySet<string> = LIGHT;
