import { CARRIER_LABEL, COST_LABEL, COST_PARTS, SERVICE_LABEL } from '../../charts/names';
import type { OrderTrack } from '../../kpi/track';
import { formatNumber } from '../../shared/format';
import { m } from '../../words/words';

const CATEGORIES: Record<OrderTrack['category'], () => string> = {
  electronics: m.closer_electronics,
  apparel: m.closer_apparel,
  home: m.closer_home,
  beauty: m.closer_beauty,
  toys: m.closer_toys,
  other: m.closer_other,
};

/** Which service, what it is and who sells it. */
export function kindWords({
  service,
  carrier,
  category,
  weight,
  value,
  seller,
  automated,
}: OrderTrack) {
  const said = {
    service: SERVICE_LABEL[service],
    category: CATEGORIES[category](),
    weight: formatNumber(weight, 2),
    value: formatNumber(value, 2),
    seller: formatNumber(seller + 1),
    kind: automated ? m.closer_automated() : m.closer_manual(),
  };
  return carrier
    ? m.closer_kind_carrier({ ...said, carrier: CARRIER_LABEL[carrier] })
    : m.closer_kind(said);
}

/** What it cost, with its parts. */
export function costWords({ cost }: OrderTrack): string {
  const parts = COST_PARTS.filter((part) => cost[part] > 0);
  const total = formatNumber(
    parts.reduce((sum, part) => sum + cost[part], 0),
    2,
  );
  if (parts.length === 0) return m.closer_cost({ total });
  const said = parts.map((part) => `${COST_LABEL[part]} $${formatNumber(cost[part], 2)}`);
  return m.closer_cost_parts({ total, parts: said.join(m.closer_comma()) });
}
