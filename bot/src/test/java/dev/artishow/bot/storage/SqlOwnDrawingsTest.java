package dev.artishow.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.delivery.Address;
import dev.artishow.bot.delivery.Delivery;
import dev.artishow.bot.reference.OwnDrawing;
import dev.artishow.bot.reference.OwnDrawing.Rights;
import dev.artishow.bot.reference.OwnDrawing.State;
import dev.artishow.bot.testing.DatabaseKind;
import dev.artishow.bot.text.Language;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers' own drawings, on both databases. */
@ParameterizedClass
@EnumSource(DatabaseKind.class)
class SqlOwnDrawingsTest {
  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00.123Z");
  private static final long GUILD = 2;
  private static final byte[] PNG = {1, 2, 3};

  @Parameter DatabaseKind kind;
  @TempDir Path folder;
  private Database database;
  private SqlOwnDrawings drawings;

  @BeforeEach
  void open() {
    database = Database.open(kind.fresh(folder));
    drawings = database.ownDrawings();
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private static OwnDrawing drawing(String id, long guildId, State state) {
    return new OwnDrawing(
        id, guildId, 7, Language.of("fr"), "Éclair", new Rights("Zoé", "CC0-1.0"), state, NOW);
  }

  private static Delivery owed() {
    return new Delivery(Delivery.Kind.PETITION, "AAAAAAAAAA", Address.channel(GUILD, 3), NOW);
  }

  @Test
  void add_always_givesItBackWithItsPictureAndWhatIsOwed() {
    OwnDrawing drawing = drawing("AAAAAAAAAA", GUILD, State.WAITING);
    assertThat(drawings.add(drawing, "éclair", PNG, Optional.of(owed()))).isTrue();
    assertThat(drawings.of(GUILD)).containsExactly(drawing);
    assertThat(drawings.find(GUILD, drawing.id())).contains(drawing);
    assertThat(drawings.png(drawing.id())).isEqualTo(PNG);
    assertThat(database.deliveries().waiting()).hasSize(1);
  }

  @Test
  void add_sameNameInTheServer_isRefusedAndOwesNothing() {
    drawings.add(drawing("AAAAAAAAAA", GUILD, State.WAITING), "éclair", PNG, Optional.empty());
    assertThat(
            drawings.add(
                drawing("BBBBBBBBBB", GUILD, State.WAITING), "éclair", PNG, Optional.of(owed())))
        .isFalse();
    assertThat(database.deliveries().waiting()).isEmpty();
    assertThat(
            drawings.add(drawing("CCCCCCCCCC", 99, State.WAITING), "éclair", PNG, Optional.empty()))
        .isTrue();
  }

  @Test
  void find_fromAnotherServer_isEmpty() {
    drawings.add(drawing("AAAAAAAAAA", GUILD, State.APPROVED), "éclair", PNG, Optional.empty());
    assertThat(drawings.find(99, "AAAAAAAAAA")).isEmpty();
    assertThat(drawings.of(99)).isEmpty();
    assertThat(drawings.remove(99, "AAAAAAAAAA")).isFalse();
  }

  @Test
  void move_onceOnly_keepsThePicture() {
    OwnDrawing drawing = drawing("AAAAAAAAAA", GUILD, State.WAITING);
    drawings.add(drawing, "éclair", PNG, Optional.empty());
    assertThat(drawings.of(GUILD)).containsExactly(drawing);
    assertThat(drawings.move(drawing, State.APPROVED, Optional.of(owed()))).isTrue();
    assertThat(drawings.move(drawing, State.APPROVED, Optional.of(owed()))).isFalse();
    assertThat(drawings.of(GUILD)).containsExactly(drawing.in(State.APPROVED));
    assertThat(drawings.png(drawing.id())).isEqualTo(PNG);
  }

  @Test
  void remove_always_leavesNothing() {
    drawings.add(drawing("AAAAAAAAAA", GUILD, State.APPROVED), "éclair", PNG, Optional.empty());
    assertThat(drawings.remove(GUILD, "AAAAAAAAAA")).isTrue();
    assertThat(drawings.remove(GUILD, "AAAAAAAAAA")).isFalse();
    assertThat(drawings.png("AAAAAAAAAA")).isEmpty();
    assertThat(drawings.of(GUILD)).isEmpty();
  }

  @Test
  void personalData_ofWhoGaveIt_hasItAndErasesIt() {
    drawings.add(drawing("AAAAAAAAAA", GUILD, State.APPROVED), "éclair", PNG, Optional.empty());
    SqlPersonalData data = database.personalData(() -> NOW);
    assertThat(data.export(7)).contains("\"drawing\"", "Éclair", "CC0-1.0");
    data.erase(7);
    assertThat(drawings.of(GUILD)).isEmpty();
  }
}
