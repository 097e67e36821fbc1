import type { Lane, ReasonData } from '../api';
import type { EntryState } from './queue-entry-columns';

interface Standing {
  parkedUntil: string | null;
  honoured: boolean;
  /** At the pace of the last days it would be answered after its promise. */
  loadIsHigh: boolean;
  lane: Lane;
  /** The fee of this waiting period; `null` on a premium one that an earlier fee covers. */
  purchaseId: string | null;
  state: EntryState;
  receivedAt: string;
  effectiveAt: string;
}

/** Why a ticket stands where it stands, as codes; `opensAt` is when its lane is served again, if it is not now. */
export function reasonsFor(
  { lane, purchaseId, state, receivedAt, effectiveAt, parkedUntil, honoured, loadIsHigh }: Standing,
  opensAt: Date | null,
): ReasonData[] {
  const reasons: ReasonData[] = [];
  if (state === 'paused') reasons.push({ code: 'needs_info', params: {} });
  if (lane === 'premium') {
    const code = purchaseId === null ? 'premium.reopened_at' : 'premium.paid_at';
    reasons.push({ code, params: { at: effectiveAt } });
  } else if (lane === 'standard') reasons.push({ code: 'standard.received_at', params: { at: receivedAt } });
  if (lane === 'standard' && Date.parse(effectiveAt) > Date.parse(receivedAt)) {
    reasons.push({ code: 'fair_use.deferred_until', params: { at: effectiveAt } });
  }
  if (state === 'parked') reasons.push({ code: 'parked.until', params: { at: parkedUntil ?? receivedAt } });
  if (honoured) reasons.push({ code: 'offer.honoured', params: {} });
  if (loadIsHigh) reasons.push({ code: 'load.high', params: {} });
  if (opensAt && state === 'waiting') {
    reasons.push({ code: 'lane.closed_until', params: { at: opensAt.toISOString() } });
  }
  return reasons;
}
