import type { PromiseData } from '../../queue/api';
import type { EstimateResponse } from '../http/status.response';
import type { Estimate } from './lane-estimates';

/** An estimate beside a promise; `atRisk` when it ends after it. */
export function estimateResponse(
  estimate: Estimate | null,
  { answerBy }: PromiseData,
): EstimateResponse | null {
  return (
    estimate && {
      from: estimate.from.toISOString(),
      to: estimate.to.toISOString(),
      atRisk: estimate.to.getTime() > Date.parse(answerBy),
    }
  );
}
