import { LOG_COLUMNS, type ColumnMapping, type LogColumn, type LogPreview } from '../order-log';
import { readHead, type Head } from './head';
import { parseTimestamp } from './timestamp';

/** Olist's own names, as published. */
const OLIST = {
  placed: 'order_purchase_timestamp',
  delivered: 'order_delivered_customer_date',
  approved: 'order_approved_at',
  handedOver: 'order_delivered_carrier_date',
  promised: 'order_estimated_delivery_date',
  orderId: 'order_id',
  status: 'order_status',
  stars: 'review_score',
} as const satisfies Record<LogColumn, string>;

/**
 * Names that shop systems and people give these columns, in English and German, reduced as
 * `wordsOf` does. A header matches when it holds all words of a phrase; the more of the header a
 * phrase covers, the better. At a tie the meaning that stands first wins.
 */
const PHRASES: Readonly<Record<LogColumn, readonly string[]>> = {
  promised: [
    ...['estimated delivery', 'expected delivery', 'promised', 'promised delivery', 'due date'],
    ...['delivery estimate', 'eta', 'deliver by', 'liefertermin', 'zugesagt', 'zugesagter'],
    ...['voraussichtliches lieferdatum', 'voraussichtliche lieferung', 'lieferversprechen'],
  ],
  handedOver: [
    ...['delivered carrier', 'handed over', 'handed carrier', 'handover', 'shipped', 'shipped at'],
    ...[
      'ship date',
      'shipping date',
      'shipment date',
      'dispatched',
      'dispatch date',
      'fulfilled at',
    ],
    ...['versandt', 'versandt am', 'versendet', 'versanddatum', 'ubergeben', 'ubergabe'],
  ],
  delivered: [
    ...['delivered customer', 'delivered', 'delivered at', 'delivery date', 'delivery time'],
    ...['date delivered', 'actual delivery', 'received at', 'zugestellt', 'zugestellt am'],
    ...['zustelldatum', 'geliefert', 'geliefert am', 'ausgeliefert', 'lieferdatum'],
  ],
  approved: [
    ...['approved', 'approved at', 'payment approved', 'paid', 'paid at', 'payment date'],
    ...[
      'payment time',
      'confirmed at',
      'bezahlt',
      'bezahlt am',
      'zahlungseingang',
      'zahlungsdatum',
    ],
    ...['freigegeben', 'freigabe'],
  ],
  placed: [
    ...['purchase timestamp', 'purchased at', 'purchase date', 'purchase time', 'placed'],
    ...['placed at', 'ordered at', 'order date', 'order time', 'order placed', 'created'],
    ...['created at', 'bestelldatum', 'bestellt', 'bestellt am', 'kaufdatum', 'auftragsdatum'],
  ],
  orderId: [
    ...['order id', 'order number', 'order no', 'order nr', 'order name', 'id', 'order', 'name'],
    ...['bestellnummer', 'bestellnr', 'auftragsnummer', 'auftragsnr', 'auftrag', 'bestellung'],
  ],
  status: [
    ...['order status', 'status', 'delivery status', 'fulfillment status', 'state'],
    ...['bestellstatus', 'lieferstatus', 'auftragsstatus'],
  ],
  stars: [
    ...['review score', 'score', 'stars', 'star rating', 'rating', 'review rating'],
    ...['bewertung', 'sterne', 'kundenbewertung'],
  ],
};

/** First rows and guessed columns of an order log. */
export async function previewLog(file: Blob): Promise<LogPreview> {
  const { header, rows } = await readHead(file);
  const olist = everyColumn((column) => indexOrNull(header.indexOf(OLIST[column])));
  const certain = Object.values(olist).every((index) => index !== null);
  return { header, rows, certain, guess: certain ? olist : guessColumns({ header, rows }) };
}

/** The best names first; no column of the file is given two meanings. */
export function guessColumns({ header, rows }: Pick<Head, 'header' | 'rows'>): ColumnMapping {
  const words = header.map(wordsOf);
  const candidates = (Object.keys(PHRASES) as LogColumn[])
    .flatMap((column) =>
      header.map((_, index) => ({ column, index, score: matchScore(column, words[index]!) })),
    )
    .filter(({ column, index, score }) => score > 0 && fits(column, index, rows))
    .sort((a, b) => b.score - a.score);
  const mapping = new Map<LogColumn, number>();
  const taken = new Set<number>();
  for (const { column, index } of candidates) {
    if (mapping.has(column) || taken.has(index)) continue;
    mapping.set(column, index);
    taken.add(index);
  }
  return everyColumn((column) => mapping.get(column) ?? null);
}

/** `orderCreatedAt`, `Order created (at)` and `order_created_at` are the same words. */
function wordsOf(name: string): string[] {
  return name
    .slice(0, 200)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}

/** Share of the header's words that the best phrase covers; one-word phrases need a short header. */
function matchScore(column: LogColumn, header: readonly string[]): number {
  let best = 0;
  for (const phrase of PHRASES[column]) {
    const words = phrase.split(' ');
    const covered = words.length / Math.max(header.length, 1);
    if (covered >= 1 / 3 && words.every((word) => header.includes(word)))
      best = Math.max(best, covered);
  }
  return best;
}

/** Do the first rows look like it? Empty cells do not speak against a column. */
function fits(column: LogColumn, index: number, rows: Head['rows']): boolean {
  const cells = rows.map((row) => row[index] ?? '').filter((cell) => cell !== '');
  switch (column) {
    case 'orderId':
    case 'status':
      return cells.every((cell) => !parseTimestamp(cell));
    case 'stars':
      return cells.every((cell) => +cell >= 1 && +cell <= 5);
    default:
      return cells.every((cell) => parseTimestamp(cell));
  }
}

function everyColumn(value: (column: LogColumn) => number | null): ColumnMapping {
  const columns = Object.keys(LOG_COLUMNS) as LogColumn[];
  return Object.fromEntries(columns.map((column) => [column, value(column)])) as ColumnMapping;
}

function indexOrNull(index: number): number | null {
  return index < 0 ? null : index;
}
