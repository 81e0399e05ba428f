import { run, sequentialize } from '@grammyjs/runner';
import { Bot } from 'grammy';

// The peer: grammY with its runner, many updates at once and each chat in order; keeps nothing.
const [token = '', apiRoot = ''] = process.argv.slice(2);
const bot = new Bot(token, { client: { apiRoot } });
bot.use(sequentialize((context) => String(context.chat?.id)));
bot.on('message:text', (context) => context.reply(context.message.text));
process.on('SIGTERM', () => process.exit(0));
await run(bot).task();
