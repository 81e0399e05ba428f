/** What a nominee says of being nominated that can mean nothing else, whenever they say it. */
export const agreementWords = {
  given: ['tôi đồng ý', 'đồng ý', 'tôi nghĩ lại rồi tôi đồng ý', 'tôi đồng ý được đề cử', 'i agree'],
  refused: ['không đồng ý', 'tôi không đồng ý', 'tôi từ chối', 'từ chối'],
  withdrawn: [
    'rút đồng ý',
    'rút lại đồng ý',
    'không đồng ý nữa',
    'tôi không đồng ý nữa',
    'thôi tôi không đồng ý nữa',
    'tôi rút lại đồng ý',
    'i withdraw my consent',
    'i want to withdraw my consent',
    'withdraw',
  ],
} as const;
