import { flagOf, textOf, wholeOf } from '../params.ts';
import type { Refusal } from '../shapes.ts';
import { badRequest, conflict, done } from '../shapes.ts';
import type { World } from '../world.ts';
import type { Method } from './method.ts';

const publicPorts = new Set(['', '443', '80', '88', '8443']);
const loopback = /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/u;

export const getUpdates: Method = ({ updates, webhook }, params, onGone) => {
  if (webhook.hook() !== undefined) {
    return conflict(
      "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  }
  updates.allow(params);
  return updates.poll(params, onGone);
};

export const setWebhook: Method = (world, params) => {
  const { updates, webhook } = world;
  const url = textOf(params, 'url');
  if (url === '') return deleteWebhook(world, params, () => undefined);
  const secret = textOf(params, 'secret_token');
  if (secret !== '' && !/^[\w-]{1,256}$/u.test(secret)) {
    return badRequest(
      secret.length > 256 ? 'secret token is too long' : 'secret token contains unallowed characters',
    );
  }
  const wrong = badAddress(url, world);
  if (wrong !== undefined) return wrong;
  const maxConnections = wholeOf(params, 'max_connections', 40, 1, 100);
  const hook = webhook.hook();
  updates.allow(params);
  if (
    hook?.url === url &&
    hook.secret === secret &&
    hook.maxConnections === maxConnections &&
    !flagOf(params, 'drop_pending_updates')
  ) {
    return done(true, 'Webhook is already set');
  }
  updates.endPoll(conflict('terminated by setWebhook request'));
  updates.drop(params);
  webhook.set({ url, secret, maxConnections });
  return done(true, 'Webhook was set');
};

function badAddress(url: string, { settings }: World): Refusal | undefined {
  if (!URL.canParse(url)) return badRequest('invalid webhook URL specified');
  const { protocol, hostname, port } = new URL(url);
  if (loopback.test(hostname)) {
    if (settings.loopbackWebhooks) return undefined;
    if (protocol === 'https:') return badRequest('bad webhook: IP address 127.0.0.1 is reserved');
  }
  if (protocol !== 'https:') return badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  return publicPorts.has(port)
    ? undefined
    : badRequest('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443');
}

export const deleteWebhook: Method = ({ updates, webhook }, params) => {
  const was = webhook.hook() !== undefined;
  webhook.remove();
  updates.drop(params);
  return done(true, was ? 'Webhook was deleted' : 'Webhook is already deleted');
};

export const getWebhookInfo: Method = ({ updates, webhook }) => {
  const hook = webhook.hook();
  const error = webhook.lastError();
  const allowed = updates.allowed();
  return done({
    url: hook?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: updates.pendingCount(),
    ...(hook === undefined ? {} : { max_connections: hook.maxConnections, ip_address: '127.0.0.1' }),
    ...(error === undefined
      ? {}
      : { last_error_date: Math.floor(error.at / 1000), last_error_message: error.message }),
    ...(allowed === undefined ? {} : { allowed_updates: allowed }),
  });
};
