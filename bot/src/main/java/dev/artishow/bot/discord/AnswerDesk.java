package dev.artishow.bot.discord;

import dev.artishow.bot.imagine.ImagineService;

/** What it takes to answer for a job. */
record AnswerDesk(ImagineService service, OutcomeMessages messages, Timing timing) {}
