// The shipped words beside the summary they come from: what readers found wrong, bent or added once stays right. Each row
// names an entry, what its text must say, and what it must not.
// Run: node --test tests/content/
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = resolve(dirname(fileURLToPath(import.meta.url)), '../../public/content');
const languages = ['en', 'sv'];
const read = (path) => JSON.parse(readFileSync(join(folder, path), 'utf8'));

// All words below a member, in one text.
const wordsOf = (value) => (typeof value === 'string' ? value : Object.values(value).map(wordsOf).join('\n'));
const wordsAt = (language, file, ...members) =>
  wordsOf(members.reduce((value, member) => value[member], read(`${language}/${file}.json`)));

const rows = [
  // "should work": no promise
  ['sv', 'questions', ['cards-work'], /bör fungera/, /ska fungera/],
  ['sv', 'changes', ['credit-card-links'], /bör fungera/, /ska fungera/],
  ['sv', 'checklist', ['check-credit-cards'], /bör fungera/, /ska fungera/],
  ['en', 'questions', ['cards-work'], /should work/, /will work/],
  // "do not need access"
  ['sv', 'questions', ['timeclock-no-verification'], /inte behöver åtkomst/, /klarar sig/],
  // "by the end of September or early October"
  ['en', 'pack', ['timeline', 'domain-verification'], /By the end of September or early October 2025/, /planned/],
  ['sv', 'pack', ['timeline', 'domain-verification'], /Senast i slutet av september eller i början av oktober 2025/, /planera/],
  ['sv', 'questions', ['email-domain'], /senast i slutet av september/],
  ['sv', 'questions', ['email-no-inbox'], /senast i slutet av september/],
  ['en', 'questions', ['email-domain'], /by the end of September or early October 2025/],
  // "likely to be required": the requirement is likely, not the date
  ['sv', 'questions', ['two-factor-when'], /troligen komma att krävas, tidigast våren 2026/, /troligen tidigast/],
  ['sv', 'changes', ['two-factor-requirement'], /troligt, tidigast våren 2026/, /troligt tidigast/],
  ['en', 'questions', ['two-factor-when'], /likely to be required, in spring 2026 at the earliest/],
  // no stronger than the source
  ['en', 'changes', ['new-ip-address'], /may need/, /cannot be reached|must/],
  ['sv', 'changes', ['new-ip-address'], /kan behöva/, /går systemen inte att nå|måste/],
  ['en', 'questions', ['two-factor-sso'], /continue to use it as usual/, /Does anything change|\bNo\b/],
  ['sv', 'questions', ['two-factor-sso'], /fortsätta använda det som vanligt/, /Ändras något|\bNej\b/],
  ['en', 'questions', ['sso-certificate'], /\*\*Entra\*\*/],
  ['sv', 'questions', ['sso-certificate'], /\*\*Entra\*\*/],
  ['en', 'checklist', ['generate-certificate', 'text'], /^If you use Entra/],
  ['sv', 'checklist', ['generate-certificate', 'text'], /^Om ni använder Entra/],
  ['en', 'changes', ['unique-email'], /does not say whether this is new/, /has to be changed/],
  ['sv', 'changes', ['unique-email'], /säger inte om kravet är nytt/],
  ['en', 'changes', ['timeclock-address', 'deadline_text'], /^After the move$/],
  ['en', 'changes', ['web-address', 'deadline_text'], /^No date was given$/],
  ['en', 'changes', ['mobile-address', 'deadline_text'], /^No date was given$/],
  ['sv', 'changes', ['web-address', 'deadline_text'], /^Inget datum angavs$/],
  ['sv', 'changes', ['mobile-address', 'deadline_text'], /^Inget datum angavs$/],
  // "for example, timeclock…"
  ['en', 'pack', ['endpoints', 'timeclock'], /example/],
  ['sv', 'pack', ['endpoints', 'timeclock'], /exempel/],
  ['en', 'pack', ['endpoints', 'timeclock', 'purpose'], /only as an example.*before you open/],
  ['sv', 'pack', ['endpoints', 'timeclock', 'purpose'], /bara som exempel.*innan ni öppnar/],
  // a date stands where it belongs: to the function, not to the verification
  ['en', 'changes', ['email-verification', 'summary'], /function .* was expected by the end of September/],
  ['sv', 'changes', ['email-verification', 'summary'], /funktion .* väntades vara klar senast i slutet av september/],
  // nobody is named who develops it, and what is verified is the domain
  ...['email-who-must', 'email-no-inbox', 'email-domain', 'email-must-i'].map((id) => [
    'sv', 'questions', [id], /En funktion var under utveckling/, /Flex Applications utvecklade/,
  ]),
  ['sv', 'pack', ['timeline', 'domain-verification', 'title'], /^Ingen e-postverifiering för verifierade domäner$/],
  // nobody is told that there is nothing to do about what was to be announced
  ...['bankid-login', 'two-factor-requirement'].flatMap((id) => [
    ['en', 'changes', [id, 'employee_steps'], /were to be sent out/],
    ['sv', 'changes', [id, 'employee_steps'], /skulle skickas ut/],
  ]),
  // "for the new IP address", and no more of it: neither port nor direction
  ['en', 'interface', ['firewall.port.assumed.note'], /neither ports nor the direction/],
  ['sv', 'interface', ['firewall.port.assumed.note'], /varken portar eller trafikens riktning/],
  ['en', 'checklist', ['open-firewall', 'text'], /if needed$/],
  ['sv', 'checklist', ['open-firewall', 'text'], /vid behov/],
  // "their systems", not one product
  ['en', 'interface', ['overview.title'], /^\{vendor\} is moving/],
  ['sv', 'interface', ['overview.title'], /^\{vendor\} flyttar/],
  // what is our advice is marked as such
  ...['open-firewall', 'check-reachability', 'list-integrations', 'list-timeclock-devices', 'replace-bookmarks', 'check-login'].flatMap((id) => [
    ['en', 'checklist', [id, 'details'], /^\*General guidance, not from the summary:\*/],
    ['sv', 'checklist', [id, 'details'], /^\*Allmänt råd, inte från sammanfattningen:\*/],
  ]),
  // texts of the interface that made facts
  ['en', 'interface', ['class.dangerous.explanation'], /Check whether/, /Nothing has to stop/],
  ['sv', 'interface', ['class.dangerous.explanation'], /Kontrollera om/, /Inget behöver sluta/],
  ['en', 'interface', ['handout.endpoints.title'], /reach/, /must/],
  ['sv', 'interface', ['handout.endpoints.title'], /nå/, /måste/],
  ['en', 'interface', ['overview.status.heading'], /\{as_of\}/, /stands/],
  ['sv', 'interface', ['overview.status.heading'], /\{as_of\}/, /Så långt/],
];

for (const [language, file, members, says, saysNot] of rows) {
  test(`${language} ${file} ${members.join(' ')} says what the summary says`, () => {
    const words = wordsAt(language, file, ...members);
    assert.match(words, says);
    if (saysNot) assert.doesNotMatch(words, saysNot);
  });
}

test('nobody but the summary is quoted: what the webinar did not say is not known', () => {
  for (const language of languages) {
    for (const name of readdirSync(join(folder, language))) {
      assert.doesNotMatch(
        wordsOf(read(`${language}/${name}`)),
        /webinar (did not|said|gave|named)|not from the webinar|webbinariet (sades|angavs|nämndes|beskrevs|rekommenderades)|från webbinariet:/i,
        `${language}/${name}`,
      );
    }
  }
});

test('what stays open names no example in the place of an address', () => {
  for (const endpoint of read('pack.json').endpoints) {
    if (endpoint.setting) assert.deepEqual([endpoint.hosts, endpoint.addresses], [[], []], endpoint.id);
  }
});

test('ports that the summary does not name are marked as assumed', () => {
  for (const endpoint of read('pack.json').endpoints) assert.equal(endpoint.ports_assumed, true, endpoint.id);
});

test('the class of a change is no stronger than the summary', () => {
  const classes = Object.fromEntries(read('changes.json').changes.map((change) => [change.id, change.class]));
  assert.equal(classes['new-ip-address'], 'dangerous'); // may need
  assert.equal(classes['unique-email'], 'dangerous'); // not said to be new
});

// Which roles may not miss an entry.
const rolesOf = (file, list, id) => read(file)[list].find((entry) => entry.id === id).audiences;
for (const [file, list, ids, role] of [
  ['changes.json', 'changes', ['api-address', 'new-ip-address', 'reports-and-payroll'], 'administrator'],
  ['questions.json', 'questions', ['api-new-address', 'ip-new-address', 'firewall-open', 'payroll-affected'], 'administrator'],
  ['changes.json', 'changes', ['email-verification', 'unique-email'], 'it'],
  ['questions.json', 'questions', ['email-who-must', 'email-filter', 'email-send', 'email-unique'], 'it'],
]) {
  test(`${role} finds ${ids.join(', ')}`, () => {
    for (const id of ids) assert.ok(rolesOf(file, list, id).includes(role), id);
  });
}

test('employees are given steps of their own, and none of an administrator', () => {
  const ofEmployees = read('changes.json').changes.filter((change) => change.audiences.includes('employee'));
  for (const language of languages) {
    const words = read(`${language}/changes.json`);
    for (const { id } of ofEmployees) {
      for (const step of words[id].employee_steps ?? []) {
        assert.doesNotMatch(step, /user registry|your users|intranet|användarregistret|användarna|intranät/i, id);
      }
    }
  }
  for (const item of read('checklist.json').items.filter(({ audiences }) => audiences.includes('employee'))) {
    assert.ok(['verify-own-address', 'open-mobile-address', 'report-time-as-usual'].includes(item.id), item.id);
  }
});

for (const id of ['before-the-move', 'email-who-must', 'email-must-i', 'reports-attested', 'mobile-reinstall', 'addresses-where']) {
  test(`the question ${id} is answered in every language`, () => {
    for (const language of languages) assert.match(read(`${language}/questions.json`)[id].question, /\?$/);
  });
}
