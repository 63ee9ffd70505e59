package dev.artishow.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.delivery.Address;
import dev.artishow.bot.delivery.Delivery;
import dev.artishow.bot.job.JobId;
import dev.artishow.bot.petition.Petition;
import dev.artishow.bot.petition.Petition.Standing;
import dev.artishow.bot.petition.Petition.State;
import dev.artishow.bot.petition.Petitions;
import dev.artishow.bot.testing.DatabaseKind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(DatabaseKind.class)
class SqlPetitionsTest {
  private static final Instant NOW = Instant.parse("2026-11-30T10:15:30.123Z");
  private static final Standing OPEN =
      new Standing(State.OPEN, OptionalLong.empty(), OptionalLong.empty());
  private static final byte[] FILE = {1, 2, 3};

  @Parameter DatabaseKind kind;
  @TempDir Path folder;
  private Database database;
  private Petitions petitions;

  @BeforeEach
  void open() {
    database = Database.open(kind.fresh(folder));
    petitions = database.petitions();
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private static Petition petition(String id, long guildId, Standing standing) {
    return new Petition(
        id,
        Petition.Kind.EMOJI,
        guildId,
        6,
        new Petition.Spot(new JobId("AAAAAAAAAA"), 9, 1L << 60),
        "l’été 🌞",
        standing,
        NOW);
  }

  private static Delivery card(String id) {
    return new Delivery(Delivery.Kind.PETITION, id, Address.channel(5, 9), NOW);
  }

  private int owed() {
    return database.deliveries().waiting().size();
  }

  @Test
  void add_thenFind_isTheSameAndOfItsServerAlone() {
    Petition one = petition("P1", 5, OPEN);
    assertThat(petitions.add(one, FILE, Optional.of(card("P1")))).isTrue();

    assertThat(petitions.find(5, "P1")).contains(one);
    assertThat(petitions.find(4, "P1")).isEmpty();
    assertThat(petitions.waiting(5)).containsExactly(one);
    assertThat(petitions.waiting(4)).isEmpty();
    assertThat(petitions.file("P1")).isEqualTo(FILE);
    assertThat(owed()).isEqualTo(1);
  }

  @Test
  void add_theSameWishAgain_changesNothingWhileTheFirstIsOpen() {
    petitions.add(petition("P1", 5, OPEN), FILE, Optional.empty());
    assertThat(petitions.add(petition("P2", 5, OPEN), FILE, Optional.of(card("P2")))).isFalse();
    assertThat(owed()).isZero();
  }

  @Test
  void move_twice_theFirstHasItAndTheFileIsKeptUntilItIsMade() {
    Petition open = petition("P1", 5, OPEN);
    petitions.add(open, FILE, Optional.empty());
    Petition granted =
        petition("P1", 5, new Standing(State.GRANTED, OptionalLong.of(7), OptionalLong.empty()));
    Petition made =
        petition("P1", 5, new Standing(State.GRANTED, OptionalLong.of(7), OptionalLong.of(8)));

    assertThat(petitions.move(open, granted, Optional.empty())).isTrue();
    assertThat(petitions.move(open, granted, Optional.of(card("P1")))).isFalse();
    assertThat(petitions.file("P1")).isEqualTo(FILE);
    assertThat(owed()).isZero();

    assertThat(petitions.move(granted, made, Optional.of(card("P1")))).isTrue();
    assertThat(petitions.find(5, "P1")).contains(made);
    assertThat(petitions.file("P1")).isEmpty();
    assertThat(petitions.waiting(5)).isEmpty();
    assertThat(owed()).isEqualTo(1);
  }

  @Test
  void erase_aMember_takesTheirWishesAway() {
    petitions.add(petition("P1", 5, OPEN), FILE, Optional.empty());
    assertThat(database.personalData(() -> NOW).export(6)).contains("l’été 🌞");
    database.personalData(() -> NOW).erase(6);
    assertThat(petitions.find(5, "P1")).isEmpty();
  }
}
