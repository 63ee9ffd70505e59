package dev.artishow.sandbox;

import dev.artishow.sandbox.guild.Channel;
import dev.artishow.sandbox.guild.ChannelTraits;
import dev.artishow.sandbox.guild.ChannelType;
import dev.artishow.sandbox.guild.GuildPermission;
import dev.artishow.sandbox.guild.Overwrite;
import dev.artishow.sandbox.guild.ThreadState;
import dev.artishow.sandbox.input.Conversation;
import dev.artishow.sandbox.input.Pick;
import dev.artishow.sandbox.message.Message;
import dev.artishow.sandbox.wire.ChannelNews;
import dev.artishow.sandbox.world.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** A channel, thread or forum, as tests see it. */
public final class SandboxChannel implements Pick {
  private final Conversation conversation;
  private final long id;

  SandboxChannel(Conversation conversation, long id) {
    this.conversation = conversation;
    this.id = id;
  }

  @Override
  public Kind kind() {
    return Kind.CHANNEL;
  }

  @Override
  public long id() {
    return id;
  }

  /** What everyone sees here now, oldest first; ephemeral messages are left out. */
  public List<SeenMessage> messages() {
    return conversation.with(state -> visible(state).stream().map(m -> seen(m, state)).toList());
  }

  /**
   * Waits for a message that everyone sees.
   *
   * @param contained in its text
   */
  public SeenMessage expectsMessage(String contained) {
    return conversation.expect(
        "a message with \"%s\"".formatted(contained),
        state -> last(state, m -> m.text().contains(contained)));
  }

  /** Waits for a message that everyone sees and that holds a picture; the newest one counts. */
  public SeenMessage expectsPicture() {
    return conversation.expect(
        "a message with a picture", state -> last(state, m -> !m.pictures().isEmpty()));
  }

  /** Takes permissions from the bot here. */
  public SandboxChannel deniesBot(GuildPermission... permissions) {
    long bot = conversation.with(state -> state.application().bot().id());
    return changes(
        traits ->
            traits.with(new Overwrite(bot, true, 0, GuildPermission.maskOf(Set.of(permissions)))));
  }

  /** Takes permissions from one member here. */
  public SandboxChannel denies(SandboxMember member, GuildPermission... permissions) {
    long mask = GuildPermission.maskOf(Set.of(permissions));
    return changes(traits -> traits.with(new Overwrite(member.id(), true, 0, mask)));
  }

  /** Takes permissions from a role here. */
  public SandboxChannel denies(SandboxRole role, GuildPermission... permissions) {
    long mask = GuildPermission.maskOf(Set.of(permissions));
    return changes(traits -> traits.with(new Overwrite(role.id(), false, 0, mask)));
  }

  /** Gives permissions to a role here. */
  public SandboxChannel allows(SandboxRole role, GuildPermission... permissions) {
    long mask = GuildPermission.maskOf(Set.of(permissions));
    return changes(traits -> traits.with(new Overwrite(role.id(), false, mask, 0)));
  }

  /** Gives permissions to the bot here. */
  public SandboxChannel allowsBot(GuildPermission... permissions) {
    long bot = conversation.with(state -> state.application().bot().id());
    long mask = GuildPermission.maskOf(Set.of(permissions));
    return changes(traits -> traits.with(new Overwrite(bot, true, mask, 0)));
  }

  /** Says what the channel is about. */
  public SandboxChannel about(String topic) {
    return changes(traits -> traits.about(topic));
  }

  /** Makes the channel one for adults only. */
  public SandboxChannel isForAdultsOnly() {
    return changes(ChannelTraits::forAdultsOnly);
  }

  private SandboxChannel changes(Function<ChannelTraits, ChannelTraits> change) {
    conversation.run(
        state -> {
          Channel old = state.channels().get(id);
          ChannelNews.changed(state.channels().put(old.with(change.apply(old.traits()))), state);
        });
    return this;
  }

  /**
   * Starts a public thread, or a post if this is a forum.
   *
   * @param by who starts it and is in it
   */
  public SandboxChannel thread(SandboxMember by, String name) {
    return start(ChannelType.PUBLIC_THREAD, by, name);
  }

  /**
   * Starts a thread that only those in it see; the bot is not.
   *
   * @param by who starts it and is in it
   */
  public SandboxChannel privateThread(SandboxMember by, String name) {
    return start(ChannelType.PRIVATE_THREAD, by, name);
  }

  private SandboxChannel start(ChannelType type, SandboxMember by, String name) {
    return conversation.with(
        state -> {
          Channel parent = state.channels().get(id);
          Channel thread = state.channels().startThread(parent, type, name, by.id());
          ChannelNews.opened(thread, state);
          return new SandboxChannel(conversation, thread.id());
        });
  }

  /** Brings the bot into the thread. */
  public SandboxChannel letsBotIn() {
    conversation.run(
        state -> {
          Channel channel = state.channels().get(id);
          ChannelNews.join(channel, thread(channel), state.application().bot().id(), state);
        });
    return this;
  }

  /** Puts the thread away; the next message brings it back. */
  public SandboxChannel archives() {
    return archives(false);
  }

  /** Puts the thread away for good: only those who manage threads can bring it back. */
  public SandboxChannel archivesLocked() {
    return archives(true);
  }

  private SandboxChannel archives(boolean locked) {
    conversation.run(
        state -> {
          Channel channel = state.channels().get(id);
          ThreadState away = thread(channel).archived(true, locked, state.now());
          ChannelNews.changed(state.channels().put(channel.with(away)), state);
        });
    return this;
  }

  /** Whether the thread is put away. */
  public boolean isArchived() {
    return conversation.with(state -> state.channels().get(id).isArchived());
  }

  private ThreadState thread(Channel channel) {
    return Optional.ofNullable(channel.thread())
        .orElseThrow(() -> conversation.failure("#%s is no thread".formatted(channel.name())));
  }

  /** Takes the channel away, with its threads and messages. */
  public void delete() {
    conversation.run(state -> ChannelNews.delete(state.channels().get(id), state));
  }

  private Optional<SeenMessage> last(State state, Predicate<SeenMessage> wanted) {
    List<SeenMessage> fitting =
        visible(state).stream().map(m -> seen(m, state)).filter(wanted).toList();
    return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.get(fitting.size() - 1));
  }

  private List<Message> visible(State state) {
    return state.messages().in(id).stream().filter(m -> !m.isEphemeral()).toList();
  }

  private SeenMessage seen(Message message, State state) {
    return SeenMessage.of(conversation, message, state);
  }
}
