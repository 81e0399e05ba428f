import { z } from 'zod';

const id = z.number().int();
const entity = z.object({
  type: z.string(),
  offset: z.number().int(),
  length: z.number().int(),
  user: z.object({ id }).optional(),
});
const chat = z.object({ id, type: z.enum(['private', 'group', 'supergroup', 'channel']) });
const person = z.object({ id, is_bot: z.boolean().default(false) });
const file = z.object({ file_id: z.string(), file_name: z.string().optional() });
/** Present, whatever it is. */
const thing = z.unknown().optional();

const message = z.object({
  message_id: id,
  date: z.number(),
  edit_date: z.number().optional(),
  chat,
  from: person.optional(),
  message_thread_id: id.optional(),
  is_topic_message: z.boolean().optional(),
  text: z.string().optional(),
  entities: z.array(entity).optional(),
  caption: z.string().optional(),
  caption_entities: z.array(entity).optional(),
  reply_to_message: z.object({ from: person.optional() }).optional(),
  media_group_id: z.string().optional(),
  /** The same picture in several sizes, the smallest first. */
  photo: z.array(file).optional(),
  voice: thing,
  audio: thing,
  video: thing,
  video_note: thing,
  animation: thing,
  document: file.optional(),
  sticker: thing,
  location: thing,
  contact: thing,
  poll: thing,
  dice: thing,
});

/** What we read of an update, by the names of the Bot API; everything else in it is passed over. */
export const updateSchema = z.object({
  update_id: id,
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: z
    .object({
      id: z.string(),
      from: person,
      data: z.string().optional(),
      message: z
        .object({
          message_id: id,
          chat,
          message_thread_id: id.optional(),
          is_topic_message: z.boolean().optional(),
          reply_to_message: z.object({ from: person.optional() }).optional(),
          reply_markup: z
            .object({
              inline_keyboard: z.array(
                z.array(z.object({ text: z.string(), callback_data: z.string().optional() })),
              ),
            })
            .optional(),
        })
        .optional(),
    })
    .optional(),
  my_chat_member: z.object({ chat, new_chat_member: z.object({ status: z.string() }) }).optional(),
});

/** See `updateSchema`. */
export type Update = z.infer<typeof updateSchema>;
/** A message of an update. */
export type Message = z.infer<typeof message>;

/** The kinds of update we ask for. `my_chat_member` alone tells of a block. The platform keeps to the list it was given last. */
export const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;
