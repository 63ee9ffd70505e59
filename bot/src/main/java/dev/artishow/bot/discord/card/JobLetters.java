package dev.artishow.bot.discord.card;

import dev.artishow.bot.delivery.Delivery;
import dev.artishow.bot.delivery.Route;
import dev.artishow.bot.discord.send.Letters;
import dev.artishow.bot.job.JobId;
import dev.artishow.bot.job.JobRecord;
import dev.artishow.bot.job.Jobs;
import java.util.Optional;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Answers to jobs. One whose record was erased meanwhile is not wanted any more. */
public final class JobLetters implements Letters {
  private final Jobs jobs;
  private final AnswerCard card;

  public JobLetters(Jobs jobs, AnswerCard card) {
    this.jobs = jobs;
    this.card = card;
  }

  @Override
  public Optional<MessageCreateData> write(Delivery delivery, Route route) {
    return record(delivery).map(found -> card.write(found, route));
  }

  @Override
  public Optional<MessageCreateData> writeWithoutFiles(Delivery delivery, Route route) {
    return record(delivery)
        .filter(found -> !found.pictures().isEmpty())
        .map(found -> card.writeWithoutFiles(found, route));
  }

  @Override
  public String mark(Delivery delivery) {
    return AnswerCard.mark(new JobId(delivery.subject()));
  }

  private Optional<JobRecord> record(Delivery delivery) {
    return jobs.find(new JobId(delivery.subject()));
  }
}
