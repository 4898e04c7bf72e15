"""English: word banks by theme, the endings of verbs and nouns, and the patterns that join them."""

from .grammar import Language
from .shared import SHARED_BANKS, SHARED_RULES

NOUNS = """
dawn dusk monsoon typhoon snowfall moonlight valley riverbank bay ferry beach lighthouse island forest pine moss brook waterfall terrace harvest
wheat moor meadow pasture flock swallow cricket firefly dragonfly butterfly ant snail sparrow crow heron owl cat hound ox carp
blossom branch magnolia ginkgo plane willow pond bamboo orange persimmon pomegranate grape walnut yam maize bean radish cabbage pepper ginger
kitchen stove kettle casserole steamer board knife table bowl teapot glass loaf dumpling noodle porridge bacon vinegar mustard jam cellar
stall market grocer barber tailor workshop watchmaker bookshop studio cinema bathhouse teahouse tavern cafe diner fair festival stage chapel schoolroom
alley arcade tenement bridge gate rampart belfry square courtyard attic basement stairwell corridor balcony eave tile threshold lattice mailbox streetlamp
station platform ticket lounge train subway bus bicycle motorcycle steamer dock airport tunnel viaduct crossroads crossing pavement highway rail turnstile
suitcase rucksack umbrella hat scarf overcoat sweater shoe glove lens wristwatch key wallet camera film negative cassette record radio television
bookcase dictionary manuscript notebook pen ink envelope stamp postcard calendar map newspaper magazine anthology novel biography travelogue script comic primer
paragraph heading footnote annotation quotation index preface afterword cover spine flyleaf page margin leading typeface serif comma period bracket hyphen
dialect accent proverb riddle ballad song opera monologue duet fiddle zither flute piano guitar drum melody chord meter cadence step
canvas pigment watercolour sketch woodcut brushwork seal pottery porcelain bronze jade silk embroidery batik silhouette kite lantern screen scroll censer
algorithm program function variable loop recursion interface module dependency compiler interpreter emulator kernel process thread allocation cache disk database query
transaction log backup snapshot patch version branch commit test assertion exception stack pointer queue list table tree expression server client
browser protocol port certificate secret password firewall router packet delay load cluster container image pipeline monitor keyboard sensor circuit battery
model parameter sample label corpus error gradient loss feature vector matrix probability distribution mean variance interval hypothesis inference theorem proof
formula equation curve coordinate triangle circle prime fraction limit derivative integral set mapping group knot game entropy orbit fractal graph
experiment microscope telescope flask balance thermometer spectrum magnet current gravity comet nebula planet satellite rocket cell gene protein virus vaccine
neuron pulse nap dream memory habit attention mood worry solitude guilt shame curiosity patience courage kindness childhood youth birthday wedding
funeral farewell reunion appointment gathering quarrel truce silence lie promise rumour misunderstanding prejudice grandmother uncle father mother sister brother neighbour
classmate teacher principal master apprentice carpenter blacksmith seamstress fisherman farmer shepherd postman doctor nurse reporter editor translator poet painter director
actor singer lawyer judge constable driver captain sailor engineer designer programmer investor factory lathe gear screw weld blueprint wage rent
bill saving share bond tax budget contract invoice company meeting report policy resume interview deadline startup market customer requirement prototype
law right duty ballot parliament empire dynasty frontier war peace treaty envoy caravan inn canal granary civilisation tradition reason faith
freedom justice virtue fate accident cause moment space language meaning truth doubt checklist plan goal schedule rhythm boundary choice cost
risk chance experience hunch judgement mistake lesson answer question clue detail structure frame layer viewpoint metaphor story character plot ending
opening turn hint smell sound colour shape weight shadow speck crack rust seam scar fingerprint footprint echo reflection gap fragment
""".split()

VERBS = """
see hear remember forget notice discover seek miss meet await leave cross pass reach approach avoid follow lift drop open
close push pull hold grip release gather discard hide trade return borrow buy sell repair write copy translate revise delete
rewrite quote annotate read recite tell describe record sort file catalogue bind print publish understand misread explain prove refute question
admit deny accept refuse defend abandon cherish resent expect fear envy design build dismantle debug deploy measure optimise compress parse
compile load mirror watch restore merge submit review wrap abstract plant water reap dry pickle steam simmer fry slice knead
taste share serve swallow mend weave polish sand compute estimate compare observe simulate predict verify generalise derive assume inspect sample
count mark train fit correct calibrate collect support oppose influence change drive hinder shape ruin protect maintain manage organise lead
raise encourage criticise praise judge arrange light shade flood surround wake interrupt continue repeat imitate outgrow replace fill cover reveal
carry connect divide learn teach practise master study explore ponder reconsider summarise chase debate discuss decide choose attempt finish postpone
""".split()

IRREGULAR_PAST = {
    "see": "saw", "hear": "heard", "forget": "forgot", "seek": "sought", "meet": "met", "leave": "left", "hold": "held",
    "hide": "hid", "buy": "bought", "sell": "sold", "write": "wrote", "rewrite": "rewrote", "read": "read", "tell": "told",
    "bind": "bound", "understand": "understood", "misread": "misread", "build": "built", "weave": "wove", "fit": "fit",
    "drive": "drove", "lead": "led", "light": "lit", "wake": "woke", "outgrow": "outgrew", "teach": "taught", "choose": "chose",
    "copy": "copied", "deny": "denied", "carry": "carried", "study": "studied", "dry": "dried", "fry": "fried", "grip": "gripped", "drop": "dropped",
    "wrap": "wrapped", "submit": "submitted", "admit": "admitted", "envy": "envied", "verify": "verified",
}

ADJECTIVES = """
quiet noisy bright dim warm cold damp dry soft hard rough smooth light heavy slow quick long brief distant near
worn new shabby tidy cluttered crowded empty narrow wide low tall tiny vast thin thick sparse dense clear murky mottled
simple intricate lucid vague concrete abstract exact ambiguous strict careless whole broken stable fragile sound dangerous supple rigid open closed
gentle rude decent indifferent honest hollow brave timid humble proud patient hasty hopeful gloomy naive worldly generous stingy stubborn easygoing
amusing dull novel ordinary deep shallow funny grave romantic practical ancient modern traditional daring plain ornate delicate crude sweet bitter
costly cheap scarce common necessary superfluous sensible absurd fair partial effective futile ripe raw familiar strange lonely lively weary sober
unremarkable useless indescribable invisible intangible dependable hard-won negligible untimely half-remembered unfinished borrowed second-hand hand-drawn ill-fitting well-thumbed
""".split()

ADVERBS = """
slowly gradually suddenly softly calmly silently lightly fiercely tightly firmly carefully hurriedly reluctantly occasionally often always never nearly precisely finally
persistently again repeatedly endlessly immediately casually simply deliberately accidentally unwittingly gingerly earnestly lazily thoroughly plainly surprisingly eventually probably perhaps apparently
clearly actually certainly rarely mostly rather chiefly barely merely evidently blindly absently promptly bluntly idly tirelessly quietly badly politely stubbornly
""".split()

IDIOMS = """
haste makes waste|a stitch in time saves nine|still waters run deep|the map is not the territory|all that glitters is not gold|a rolling stone gathers no moss|better late than never|the devil is in the details|you cannot step into the same river twice|good fences make good neighbours|measure twice and cut once|many hands make light work|too many cooks spoil the broth|no news is good news|a watched pot never boils|the proof of the pudding is in the eating
one swallow does not make a summer|practice makes perfect|out of sight, out of mind|absence makes the heart grow fonder|where there is smoke there is fire|the early bird catches the worm|strike while the iron is hot|Rome was not built in a day|let sleeping dogs lie|every cloud has a silver lining|the grass is always greener on the other side|necessity is the mother of invention|slow and steady wins the race|what goes around comes around
""".strip().replace("\n", "|").split("|")

TIMES = """
that summer|last winter|over the weekend|at the start of the month|a few days ago|this morning|late last night|three years earlier|when I was ten|at university|after graduation|before the move|on the way home|during lunch|before sunrise|near sunset|in early spring|on New Year's Eve|over the holidays|in the rainy season|one afternoon in late autumn|at two in the morning|every Wednesday|during the long winter break|in my first months at work|at the end of the last century|much later|not long ago|over the past decade|an hour or so later|the next day|at the same moment|in those days|for a while|from then on|by the end of the year
""".strip().split("|")

PLACES = """
London|Edinburgh|Dublin|Cardiff|Bristol|York|Paris|Lyon|Berlin|Leipzig|Prague|Vienna|Rome|Naples|Lisbon|Porto|Madrid|Athens|Istanbul|Cairo|Nairobi|Lagos|Mumbai|Kolkata|Bangkok|Hanoi|Singapore|Penang|Kyoto|Osaka|Sapporo|Seoul|Busan|Beijing|Xi'an|Chengdu|Taipei|Hong Kong|Melbourne|Wellington|Honolulu|Vancouver|Montreal|Boston|Chicago|New Orleans|Santa Fe|Lima|Bogota|Montevideo|the village by the river|the third floor of the library|the hospital corridor|the old dormitory|the night bus|my aunt's garden|the guesthouse by the sea
""".strip().split("|")

FIRST_NAMES = """
Ada Agnes Alan Amara Anders Anneke Arjun Astrid Beatrice Boris Bridget Carlos Cecilia Chidi Clara Daniel Delphine Dmitri Edith Eleanor Emeka Emilia Erik Esther Farah Felix Fiona Gabriel Greta Hana
Harold Ingrid Ioana Iris Jasper Joan Jonas Judith Kwame Laila Leopold Lucia Magnus Mahmoud Margaret Mateo Miriam Nadia Nikolai Olga Oscar Pedro Philippa Priya Ravi Rosalind Samuel Simone Tariq Tomoko
Ursula Valentina Viktor Wanda Winston Yasmin Yusuf Zadie Zoltan Helena
""".split()

SURNAMES = """
Abara Achterberg Almeida Ashworth Baines Bergstrom Blackwood Brennan Calloway Castellano Chaudhry Collingwood Dalgaard Delacroix Dunmore Ekwueme Ellsworth Fairbanks Ferreira Fitzgerald Galloway Gruber Halloran Haverford Hendricks Ibarra Ivanova Jankowski Kapoor Kellerman
Kowalski Langley Lindqvist Lockhart MacAllister Marchetti Mbeki Merriweather Nakagawa Novak Oakley Obafemi Okonkwo Pemberton Petrov Quigley Ramanathan Redfern Rosenthal Salazar Sandoval Sinclair Stavros Thackeray Thornbury Underhill Vandermeer Vasquez Whitcombe Winterbourne
""".split()

RARE = """
palimpsest marginalia colophon incunabula vellum quire foolscap octavo frontispiece errata ibidem lacuna chiaroscuro pentimento verdigris vermilion ochre umber celadon lapis
susurrus petrichor crepuscule gloaming zephyr squall hoarfrost rime freshet tarn scree fen copse spinney heath bracken gorse thistle foxglove columbine
astrolabe sextant orrery hygrometer spindle bobbin trivet mortar pestle bellows anvil awl chisel plumb trowel lintel mullion gable wainscot cornice
wistful laconic sardonic ebullient taciturn querulous fastidious perfunctory mercurial recondite quixotic sanguine phlegmatic diffident garrulous obdurate
""".split()

VOWELS = "aeiou"


def past(verb: str) -> str:
    """The past tense."""
    if verb in IRREGULAR_PAST:
        return IRREGULAR_PAST[verb]
    return verb + ("d" if verb.endswith("e") else "ed")


def gerund(verb: str) -> str:
    """The form in -ing."""
    if verb in ("grip", "drop", "wrap", "submit", "admit", "forget", "fit"):
        return verb + verb[-1] + "ing"
    return (verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb) + "ing"


def plural(word: str) -> str:
    """The plural of a noun, which is also the third person of a verb."""
    if word.endswith("man"):
        return word[:-3] + "men"
    if word.endswith("y") and word[-2] not in VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def with_article(word: str) -> str:
    """The word after its indefinite article."""
    return ("an " if word[0] in VOWELS else "a ") + word


def capital(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[0].upper() + text[1:]


RULES = {
    "person": ["{first} {surname}", "{first} {surname}", "{first}", "Mr {surname}", "Mrs {surname}", "Professor {surname}", "old {surname}"],
    "book": ["*The {noun:C} and the {noun:C}*", "*{adj:C} {noun:Cs}*", "*{noun:Cs} of {place}*", "*On {noun:Cs}*", "*The {surname} {noun:C}*", "*{rare:C}*"],
    "count": ["two", "three", "four", "five", "six", "seven", "eight", "a dozen", "thirty", "a hundred", "{number}"],
    "thing": ["the {noun}", "the {noun}", "{noun:a}", "the {adj} {noun}", "{adj:a} {noun}", "the {noun} and the {noun}", "{count} {noun:s}", "{first}'s {noun}", "every {noun}", "the {noun} of {place}", "{adj} {noun:s}", "their {noun:s}", "the {noun} behind the {noun}", "the {rare} of the {noun}"],
    "subject": ["I", "we", "{person}", "{person}", "the {adj} {noun}", "this {noun}", "most {noun:s}", "nobody in {place}", "the {noun}", "whoever {verb:ed} the {noun}", "{adj:a} {noun}", "the {noun:s} of {place}", "{count} {noun:s}"],
    "act": ["{verb:ed} {thing}", "{verb:ed} {thing}", "{adv} {verb:ed} {thing}", "{verb:ed} the {noun} {count} times", "{verb:ed} {thing} in {place}", "{verb:ed} {thing} for {first}", "kept {verb:ing} {thing}", "could not {verb} {thing}", "stopped {verb:ing} {noun:s}", "had to {verb} {thing} and {verb} {thing}", "{verb:ed} nothing but {noun:s}"],
    "clause": ["{subject} {act}", "{subject} {act}", "{subject} {act}", "{thing} looked more {adj} than {thing}", "no {noun} is as {adj} as the {noun}", "{noun:s} {verb} {noun:s}", "the {noun} was only {noun:a} with {adj:a} {noun}", "it is {adj} to {verb} {thing}", "there was {noun:a} in every {noun}", "the {noun} grew {adj}"],
    "connective": ["However", "Still", "Even so", "So", "In other words", "In the end", "On the other hand", "Of course", "Curiously", "Strictly speaking", "To be frank", "More to the point", "Seen from the other side", "Meanwhile", "Besides", "I am ashamed to say that", "Oddly enough", "For one thing", "By contrast"],
    "sentence": [
        "{time:C}, {clause}.",
        "{connective}, {clause}.",
        "{clause:C}, and {clause}.",
        "{clause:C}, but {clause}.",
        "{clause:C}; {clause}.",
        "{subject:C} {act}, {act}, and {act}.",
        "If {clause}, then {clause}.",
        "Because {clause}, {clause}.",
        "Although {clause}, {clause}.",
        "Better to {verb} the {noun} than to {verb} the {noun}.",
        "It was not that the {noun} {verb:ed} the {noun}; the {noun} {verb:ed} the {noun}.",
        "“{clause:C},” said {person}.",
        "“Do you think {clause}?” {first} asked {adv}.",
        "“{clause:C},” {person} told me in {place}, “and {clause}.”",
        "I read in {book} that {clause}.",
        "{book}, at {number} pages the longest book by {person}, is about {thing}.",
        "Why is it that {clause}?",
        "{clause:C}, which only shows that {idiom}.",
        "They say that {idiom}, by which they mean that {clause}.",
        "“{idiom:C}”, as {first} liked to say, and {clause}.",
        "{noun:Cs}, {noun:s}, {noun:s}: not one of them was {adj}.",
        "{adj:C}, {adj} and a little {adj}, the {noun} {adv} {verb:ed} {thing}.",
        "There are {count} {noun:s} in {place}, and the most {adj} one stands next to the {noun}.",
        "In {year}, {person} moved from {place} to {place} and {act}.",
        "There are {count} ways to {verb} {noun:a}; the most {adj} is to {verb} the {noun}.",
        "Not until {time} did I {verb} {thing}.",
        "The {noun} {time} and the {noun} {time} were both {adj}.",
        "I {adv} wonder whether {clause}, or whether {clause}.",
        "Apart from the {noun} and the {noun}, {subject} {verb:ed} nothing.",
        "Even when {clause}, {subject} {act}.",
        "{thing:C} — {clause} — {adv} {verb:ed} {thing}.",
        "As for the {noun}, {clause}; as for the {noun}, {clause}.",
        "Here the {noun} is {adj}, there the {noun} is {adj}, and the {noun} is neither.",
        "Some {percentage} % of the {noun:s} come from {noun:s}, the rest from {noun:s}.",
        "As long as {clause}, the {noun} will never {verb} the {noun}.",
        "In the {count} months I spent in {place}, {subject} {act}.",
        "Some {verb} {noun:s}, some {verb} {noun:s}, and {person} simply {verb:ed} the {noun}.",
        "The point of {noun:a} is not to {verb} {noun:s} but to {verb} {noun:s}.",
        "Between the {rare} and the {rare}, {clause}.",
        "From {noun} to {noun}, from {noun} to {noun}, {clause}…",
        "At first sight {clause}; in truth {clause}.",
        "When I first {verb:ed} the {noun}, {subject} {act}.",
        "I used {product} to {verb} the {noun} {number} times, and {clause}.",
        "The {noun} of {product} is much like the {noun} of {product}, only more {adj}.",
        "It bears repeating that {clause}, as {person} {adv} {verb:ed}.",
        "{clause:C} ({time}, {clause}).",
        "You would think that {clause}!",
        "What {subject} {verb:ed} was {adj:a} {noun}, what {subject} {verb:ed} was {adj:a} {noun}.",
    ],
    "marked": [
        "Mind the difference between **{noun:s}** and *{noun:s}*: {clause}.",
        "**{clause:C}.** {connective}, {clause}.",
        "I call this *the {adj} {noun}*, since {clause}.",
        "Here `{code}` will {verb} the {noun}, and {clause}.",
        "After running `{command}`, {clause}.",
        "See [{noun:s} and {noun:s}]({url}): {clause}.",
        "{person} wrote [an essay on {noun:s}]({url} \"{noun:C}\") in which {clause}.",
        "The original is at {url} and says that {clause}.",
        "As I wrote in [an earlier piece on {noun:s}]({post}), {clause}.",
        "(This continues [the last post]({post}).) {clause:C}.",
        "~~{clause:C}~~ or rather, {clause}.",
        "{noun:C} is ***not*** {noun:a}; {clause}.",
    ],
    "raw": ["{noun:C}<br>{clause}.", "H<sub>2</sub>O and the {noun}: {clause}.", "The {noun}<sup>{number}</sup> and {clause}.", "Press <kbd>Ctrl</kbd> and {clause}."],
    "heading": ["{noun:Cs} and {noun:s}", "The {adj} {noun}", "On {noun:s}", "Why {verb} {noun:a}?", "{noun:C}, {noun}, {noun}", "The {noun} of {place}", "{time:C}", "Starting from the {noun}", "{idiom:C}", "After the {noun}", "{count:C} ways to {verb} {noun:a}"],
    "title": ["{noun:Cs} and {noun:s}", "The {adj} {noun}", "Notes on {noun:s}", "A {noun} diary from {place}", "Rereading {surname}", "{noun:Cs}, {noun:s} and {noun:s}", "{time:C}, in {place}", "How we {verb} {noun:s}", "The end of the {noun}: a talk with {person}", "{verb:Cing} {noun:s} in {place}", "{product} and the {adj} {noun}"],
    "item": ["{noun:s}", "{verb:C} the {noun}", "{adj:C} {noun:s}: {clause}", "{clause:C}.", "**{noun:C}**: {clause}", "{person}, {place}", "{book}, p. {number}"],
    "cell": ["{noun}", "{adj}", "{number}", "{place}", "{verb} {noun:s}", "{person}"],
    "verse": ["the {noun} {verb:ed}", "O {adj} {noun}", "{noun} by {noun}, {rare}", "and I {verb:ed} the {noun}"],
    "note": ["See {book}, p. {number}.", "{person}, {book}, {year}.", "{clause:C}.", "See [{noun:s}]({url}).", "By “{noun}” I mean {noun:a}: {clause}."],
    "comment": ["{verb} the {noun}", "do not {verb} the {noun} here"],
    "caption": ["The {noun} of {place}", "{adj:A} {noun}", "{noun:Cs} compared with {noun:s}"],
    "tag": ["{noun}"],
}

LANGUAGE = Language(
    "en",
    banks={
        **SHARED_BANKS,
        "noun": NOUNS,
        "verb": VERBS,
        "adj": ADJECTIVES,
        "adv": ADVERBS,
        "idiom": IDIOMS,
        "time": TIMES,
        "place": PLACES,
        "first": FIRST_NAMES,
        "surname": SURNAMES,
        "rare": RARE,
    },
    rules={**SHARED_RULES, **RULES},
    modifiers={
        "a": with_article,
        "A": lambda word: capital(with_article(word)),
        "s": plural,
        "C": capital,
        "Cs": lambda word: capital(plural(word)),
        "ed": past,
        "ing": gerund,
        "Cing": lambda word: capital(gerund(word)),
    },
    sentence_gap=" ",
    sentences_per_paragraph=(2, 7),
)
