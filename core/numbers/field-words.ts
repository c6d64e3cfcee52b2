/**
 * Words of captions, folded (lower case, no accents, punctuation as blanks), in English, French, Spanish and
 * German. Each is a regular expression of whole words.
 */

/** Certain in any caption: what stands under it is a telephone number. */
export const PHONE_WORDS = [
  String.raw`tele(?:ph|f)on(?:e|es|o|os|os?nummer|nummern?)?`,
  'telefonnr|tel|tels|tlf|tfno',
  'phones?|cellphone|smartphone|landline|cellular|cellulaire|cel|celular|cell|mobile|mobil|movil|moviles',
  'mobil(?:telefon|nummer|funk)|handy(?:nummer|nr)?|ruf(?:nummer|nr)|festnetz|fijo|portable',
  'fax|telecopieur|pager|callback|call back|ani|dnis|caller id',
].join('|');

/** Mean a telephone only where they are the whole caption. */
export const PHONE_PLACES = [
  'home|work|office|site|day|evening|night|main|direct|after hours|emergency|contact (?:number|no)',
  'domicile|bureau|travail|maison|casa|trabajo|oficina|privat|geschaftlich|buro|dienstlich',
].join('|');

/** What stands under these is an identifier, a time, a place or a sum. */
export const OTHER_WORDS = [
  'accounts?|acct|cs|csid|customer|client|subscriber|serial|serie|sn|s n|alarm (?:no|number|nr|id)|txid|tx',
  'transmitter|zip|postal|postcode|post code|date|time|timestamp|ip|mac|imei|iccid|sim|meid|esn|ssn|social',
  'tax|vat|policy|permit|licen[cs]e|invoice|amount|price|total|balance|zones?|points?|events?|codes?|id|ids|ref',
  'reference|case|badge|pin|passcode|password|isbn|vin|lat|latitude|lon|lng|longitude|order|ticket|version|port',
  'certificate|cert|lot|loop|partition|panel|receiver|prom|rlp|duration|count|quantity|qty|age|priority|schedule',
  'compte|date|heure|montant|secteur|identifiant|permis|facture|dossier|siret|siren|tva|matricule|prioridad',
  'cuenta|fecha|hora|codigo|importe|zona|dni|nif|cif|nss|factura|expediente|abonado|cliente|matricula|clave',
  'konto|kontonummer|kundennummer|kunden(?: nr)?|seriennummer|datum|uhrzeit|zeit|plz|postleitzahl|betrag',
  'ausweis|rechnung|aktenzeichen|steuer(?:nummer)?|objekt(?:nummer)?|meldernummer|teilnehmer|nummer des melders',
].join('|');

/** Make a telephone caption one about the telephone: `Phone type`, `Phone ID`. */
export const ASPECT_WORDS =
  'type|typ|tipo|id|code|status|script|schedule|account|extension|ext|model|carrier';

/** May follow an identifier's word before the identifier itself: `Acct No.`, `Zone #`. */
export const NUMBER_WORDS = 'no|nr|num|number|numero|nummer|id|code|n|#';
