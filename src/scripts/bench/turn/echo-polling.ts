import { Bot } from 'grammy';

// The peer: grammY's own polling, which says back what it hears and keeps nothing.
const [token = '', apiRoot = ''] = process.argv.slice(2);
const bot = new Bot(token, { client: { apiRoot } });
bot.on('message:text', (context) => context.reply(context.message.text));
process.on('SIGTERM', () => process.exit(0));
await bot.start();
