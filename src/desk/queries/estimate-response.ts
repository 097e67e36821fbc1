import type { LaneOutlook } from '../../queue/api';
import type { EstimateResponse } from '../status.response';

/** An estimate as it is told beside a promise. */
export function estimateResponse(estimate: LaneOutlook['estimate']): EstimateResponse | null {
  return (
    estimate && {
      from: estimate.from.toISOString(),
      to: estimate.to.toISOString(),
      atRisk: estimate.atRisk,
    }
  );
}
