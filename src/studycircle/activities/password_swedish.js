// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// What Swedes often put in a password, the most usual first as far as one can tell: our own lists, not
// counted from any leak. The estimator reads them beside its international list. `plain` is how most
// people write å, ä and ö where a service refuses them.

const NAMES = (
  "anna erik lars karl maria anders johan eva per nils kristina karin lena sara kerstin emma olof jan peter " +
  "mikael daniel fredrik andreas hans bengt sven gunnar göran elisabeth birgitta marie ingrid margareta linnea " +
  "sofia emelie elin johanna malin jenny linda hanna lisa josefin ida amanda matilda julia alva alice maja " +
  "elsa ebba astrid saga vera wilma klara freja stella ella signe selma olivia lilly agnes molly ester nora " +
  "oskar william liam lucas elias hugo oliver alexander viktor axel filip ludvig leo arvid noah isak emil " +
  "vincent adam gustav anton albin simon jonathan rasmus sebastian kalle pelle olle ville lasse bosse kurt " +
  "rolf stig leif arne åke ulf bo jonas magnus mats henrik martin stefan thomas tomas robert björn mattias " +
  "patrik marcus markus niklas tobias christer håkan roger tommy kent jörgen ingvar allan börje " +
  "gunilla marianne inger ulla annika susanne monica monika helena camilla anette carina ann barbro gun siv " +
  "britt sonja elvira majken greta svea tyra rut edith tuva lova juni mohammed ali fatima amina omar hassan " +
  "andersson johansson karlsson nilsson eriksson larsson olsson persson svensson gustafsson pettersson jonsson " +
  "missan sigge findus ludde molle bamse fido rex zorro bella zelda tussan pelle sixten ronja doris kajsa"
).split(" ");

const WORDS = (
  "lösenord hej hejhej hejsan sommar mamma pappa sverige fotboll älskling älskar älskardig kärlek hemligt hemlig " +
  "jagälskardig välkommen katten hunden hund katt stockholm göteborg malmö uppsala hammarby aik djurgården " +
  "ifk mff leksand brynäs frölunda färjestad modo skellefteå luleå timrå inloggning logga lösen kodord " +
  "sommaren solsken sol blomma blommor fjäril prinsessa ängel gumman gubben raring sötnos vännen stjärna " +
  "godis choklad kaffe pizza potatis köttbulle köttbullar semla fika kanelbulle midsommar julafton jultomten " +
  "semester stugan sommarstuga båten bilen volvo saab hästen häst ponny kanin fisk tiger lejon björn " +
  "mormor morfar farmor farfar familjen barnen dotter sonen syster bror vovve kissen spindel " +
  "hemma huset trädgård blåbär jordgubbe lingon äpple banan vinter våren hösten jul påsk nyår " +
  "musik gitarr hockey innebandy handboll golf fiske jakt skidor bingo bandy linköping örebro västerås " +
  "helsingborg norrköping jönköping umeå lund borås sundsvall gävle skåne dalarna småland gotland norrland " +
  "qwertyåäö bajskorv bajs korv apa snopp idiot fan jävla skola skolan jobbet kontoret datorn dator internet " +
  "blå röd grön gul svart vit rosa lila guld silver ett två tre abba pippi emil bamse bullen"
).split(" ");

const SEQUENCES = {
  "daysOfWeek-sv": "måndag tisdag onsdag torsdag fredag lördag söndag",
  "months-sv": "januari februari mars april maj juni juli augusti september oktober november december",
  "seasons-sv": "vår sommar höst vinter",
  "cardinalNumbers-sv": "ett två tre fyra fem sex sju åtta nio tio elva tolv",
};

/** å, ä and ö as a, a and o. */
export function plain(word) {
  return word.replace(/[åä]/g, "a").replace(/ö/g, "o");
}

function both(words) {
  return [...new Set(words.flatMap((one) => [one, plain(one)]))];
}

/** The Swedish dictionaries of the estimator by name; those it knows as sequences keep its names. */
export function swedish() {
  const sequences = Object.entries(SEQUENCES).map(([name, words]) => [name, both(words.split(" "))]);
  return { "names-sv": both(NAMES), "words-sv": both(WORDS), ...Object.fromEntries(sequences) };
}
