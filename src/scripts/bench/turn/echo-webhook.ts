import { createServer } from 'node:http';
import { Bot, webhookCallback } from 'grammy';

// The peer: grammY's webhook on a bare server; keeps nothing. Its port is one line on standard output.
const [token = '', apiRoot = '', secretToken = ''] = process.argv.slice(2);
const bot = new Bot(token, { client: { apiRoot } });
bot.on('message:text', (context) => context.reply(context.message.text));
await bot.init();
const handle = webhookCallback(bot, 'http', { secretToken });
const server = createServer((request, response) => {
  handle(request, response).catch(() => response.destroy());
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(typeof address === 'object' && address !== null ? address.port : '');
});
process.on('SIGTERM', () => process.exit(0));
