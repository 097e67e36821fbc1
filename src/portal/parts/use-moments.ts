import { useFacts } from '../render/facts';
import { Moments } from './moments';

/** Moments in words, in the zone of the desk and seen from now. */
export function useMoments(): Moments {
  const { locale, words, status } = useFacts();
  return new Moments(words, locale, status?.timeZone ?? 'UTC', new Date(status?.now ?? 0));
}
