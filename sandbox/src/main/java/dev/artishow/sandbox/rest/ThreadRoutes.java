package dev.artishow.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.draft.Letter;
import dev.artishow.sandbox.draft.Mailroom;
import dev.artishow.sandbox.draft.MessageDraft;
import dev.artishow.sandbox.guild.Channel;
import dev.artishow.sandbox.guild.ChannelType;
import dev.artishow.sandbox.guild.GuildPermission;
import dev.artishow.sandbox.guild.ThreadState;
import dev.artishow.sandbox.http.Answer;
import dev.artishow.sandbox.http.Request;
import dev.artishow.sandbox.http.Routes;
import dev.artishow.sandbox.message.Message;
import dev.artishow.sandbox.refusal.DiscordError;
import dev.artishow.sandbox.refusal.FormErrors;
import dev.artishow.sandbox.wire.ChannelJson;
import dev.artishow.sandbox.wire.ChannelNews;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.world.State;
import java.util.List;

/** Threads: started, joined, left and listed. */
final class ThreadRoutes {
  private static final String CHANNEL = "/channels/{channel_id}";
  private static final String MEMBERS = CHANNEL + "/thread-members";
  private static final int NAME = 100;

  private final Mailroom mailroom;
  private final int sizeLimit;

  ThreadRoutes(Mailroom mailroom, int sizeLimit) {
    this.mailroom = mailroom;
    this.sizeLimit = sizeLimit;
  }

  void addTo(Routes routes) {
    routes.add("POST", CHANNEL + "/threads", this::start);
    routes.add("POST", CHANNEL + "/messages/{message_id}/threads", ThreadRoutes::startOnMessage);
    routes.add("GET", MEMBERS, ThreadRoutes::members);
    routes.add("PUT", MEMBERS + "/@me", ThreadRoutes::join);
    routes.add("DELETE", MEMBERS + "/@me", ThreadRoutes::leave);
    routes.add("GET", "/guilds/{guild_id}/threads/active", ThreadRoutes::active);
  }

  private Answer start(Request request, State state) {
    Channel parent = Places.channel(request, state);
    boolean forum = parent.type() == ChannelType.FORUM;
    ChannelType type =
        request.json().path("type").asInt() == ChannelType.PUBLIC_THREAD.number() || forum
            ? ChannelType.PUBLIC_THREAD
            : ChannelType.PRIVATE_THREAD;
    Places.require(forum ? GuildPermission.SEND_MESSAGES : toStart(type), parent, state);
    long botId = state.application().bot().id();
    Channel thread = state.channels().startThread(parent, type, name(request.json()), botId);
    ChannelNews.opened(thread, state);
    ObjectNode json = ChannelJson.channel(thread, state);
    if (forum) {
      json.set("message", firstMessage(request, thread, state));
    }
    return Answer.created(json);
  }

  private static GuildPermission toStart(ChannelType type) {
    return type == ChannelType.PRIVATE_THREAD
        ? GuildPermission.CREATE_PRIVATE_THREADS
        : GuildPermission.CREATE_PUBLIC_THREADS;
  }

  private ObjectNode firstMessage(Request request, Channel thread, State state) {
    MessageDraft draft =
        new MessageDraft(request.json().path("message"), request.uploads(), "message.", sizeLimit);
    Letter letter = Letter.fromBot(thread.id(), draft.create(false, thread, state), state);
    return mailroom.show(mailroom.post(letter, state), state);
  }

  private static Answer startOnMessage(Request request, State state) {
    Message message = Places.message(request, state);
    Channel parent = Places.channel(request, state);
    Places.require(GuildPermission.CREATE_PUBLIC_THREADS, parent, state);
    if (state.channels().find(message.id()).isPresent()) {
      throw DiscordError.threadAlreadyThere();
    }
    String name = name(request.json());
    long botId = state.application().bot().id();
    Channel thread =
        state.channels().startThread(message.id(), parent, ChannelType.PUBLIC_THREAD, name, botId);
    ChannelNews.opened(thread, state);
    return Answer.created(ChannelJson.channel(thread, state));
  }

  private static String name(JsonNode fields) {
    String name = fields.path("name").asText("");
    FormErrors errors = new FormErrors();
    errors.checkLength("name", name.codePointCount(0, name.length()), 1, NAME);
    errors.throwIfAny();
    return name;
  }

  private static Answer members(Request request, State state) {
    Channel channel = Places.channel(request, state);
    ThreadState thread = thread(channel);
    return Answer.ok(
        Json.array(thread.members(), id -> ChannelJson.threadMember(channel, id, thread)));
  }

  private static Answer join(Request request, State state) {
    Channel channel = Places.channel(request, state);
    ChannelNews.join(channel, thread(channel), state.application().bot().id(), state);
    return Answer.nothing();
  }

  private static Answer leave(Request request, State state) {
    Channel channel = Places.channel(request, state);
    long botId = state.application().bot().id();
    state.channels().put(channel.with(thread(channel).leftBy(botId)));
    return Answer.nothing();
  }

  private static ThreadState thread(Channel channel) {
    ThreadState thread = channel.thread();
    if (thread == null) {
      throw DiscordError.unknownChannel();
    }
    return thread;
  }

  private static Answer active(Request request, State state) {
    List<Channel> threads =
        state.channels().threadsOf(Places.guild(request, state).id()).stream()
            .filter(c -> !c.isArchived() && Places.may(GuildPermission.VIEW_CHANNEL, c, state))
            .toList();
    ObjectNode json = Json.object();
    json.set("threads", Json.array(threads, c -> ChannelJson.channel(c, state)));
    json.putArray("members");
    return Answer.ok(json.put("has_more", false));
  }
}
