package dev.artishow.bot.discord.card;

import dev.artishow.bot.delivery.Delivery;
import dev.artishow.bot.delivery.Route;
import dev.artishow.bot.discord.send.Letters;
import dev.artishow.bot.petition.Petition;
import dev.artishow.bot.petition.PetitionDesk;
import dev.artishow.bot.text.Language;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** What is said of petitions: to moderators, and to the member it is addressed to. */
public final class PetitionLetters implements Letters {
  private final Supplier<PetitionDesk> desk;
  private final Supplier<PetitionCard> card;

  /**
   * @param desk asked for once something is delivered
   * @param card as desk
   */
  public PetitionLetters(Supplier<PetitionDesk> desk, Supplier<PetitionCard> card) {
    this.desk = desk;
    this.card = card;
  }

  private static String petitionId(Delivery delivery) {
    return delivery.subject().replaceFirst("\\..*", "");
  }

  @Override
  public Optional<MessageCreateData> write(Delivery delivery, Route route) {
    return desk.get()
        .find(delivery.address().guildId(), petitionId(delivery))
        .map(petition -> write(delivery, petition));
  }

  private MessageCreateData write(Delivery delivery, Petition petition) {
    PetitionCard writer = card.get();
    return delivery.address().memberId() == 0
        ? writer.write(Language.ENGLISH, petition).build()
        : writer.tell(writer.language(petition), petition).build();
  }

  @Override
  public Optional<MessageCreateData> writeWithoutFiles(Delivery delivery, Route route) {
    return Optional.empty();
  }

  @Override
  public String mark(Delivery delivery) {
    return PetitionCard.mark(petitionId(delivery));
  }
}
