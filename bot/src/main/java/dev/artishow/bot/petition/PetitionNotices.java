package dev.artishow.bot.petition;

import dev.artishow.bot.delivery.Address;
import dev.artishow.bot.delivery.Delivery;
import dev.artishow.bot.setting.Setting;
import dev.artishow.bot.setting.Settings;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;

/** What is owed to moderators and members when a petition begins or is decided. */
final class PetitionNotices {
  private final Settings settings;
  private final InstantSource clock;

  PetitionNotices(Settings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Shows it to moderators, where the server has a channel for that. */
  Optional<Delivery> card(Petition petition) {
    OptionalLong channel = settings.of(petition.guildId()).id(Setting.REVIEW_CHANNEL);
    return channel.isEmpty()
        ? Optional.empty()
        : Optional.of(
            delivery(petition.id(), Address.channel(petition.guildId(), channel.getAsLong())));
  }

  /** Tells the member, in a direct message, what was decided. */
  Delivery decision(Petition petition) {
    return delivery(
        petition.id() + ".T",
        Address.member(petition.guildId(), petition.memberId(), Optional.empty()));
  }

  private Delivery delivery(String subject, Address address) {
    return new Delivery(Delivery.Kind.PETITION, subject, address, clock.instant());
  }
}
