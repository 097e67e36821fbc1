import { useFacts } from '../render/facts';

/** What makes a form of a signed-in person ours. Every `post` form carries it. */
export function FormToken() {
  const { formToken } = useFacts();
  return formToken ? <input type="hidden" name="formToken" value={formToken} /> : null;
}
