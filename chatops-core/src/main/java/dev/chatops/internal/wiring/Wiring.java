package dev.chatops.internal.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import dev.chatops.adapter.Adapter;
import dev.chatops.config.Settings;
import dev.chatops.internal.Engine;
import dev.chatops.internal.access.Access;
import dev.chatops.internal.ask.Questions;
import dev.chatops.internal.bind.Converters;
import dev.chatops.internal.out.Outbox;
import dev.chatops.internal.out.Speaker;
import dev.chatops.internal.out.Standing;
import dev.chatops.internal.out.Stands;
import dev.chatops.internal.registry.Registry;
import dev.chatops.internal.run.BorrowedTime;
import dev.chatops.internal.run.InFlight;
import dev.chatops.internal.run.Lanes;
import dev.chatops.internal.run.SystemTime;
import dev.chatops.internal.run.Workers;
import dev.chatops.internal.schedule.Timetable;
import dev.chatops.internal.spell.Spellings;
import dev.chatops.internal.timeline.GuardedTimeline;
import dev.chatops.internal.trip.Bot;
import dev.chatops.internal.trip.BuiltIns;
import dev.chatops.internal.trip.JobCommands;
import dev.chatops.internal.trip.Link;
import dev.chatops.internal.trip.People;
import dev.chatops.internal.trip.Places;
import dev.chatops.internal.trip.Presence;
import dev.chatops.internal.trip.ReloadCommand;
import dev.chatops.internal.trip.RoomCommands;
import dev.chatops.internal.trip.Rooms;
import dev.chatops.internal.trip.RunningJobs;
import dev.chatops.internal.trip.TimelineCommands;
import dev.chatops.internal.trip.Traces;
import dev.chatops.internal.trip.Trip;
import dev.chatops.internal.trip.Voices;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.RegistrationException;
import dev.chatops.service.AccessControl;
import dev.chatops.service.Jobs;
import dev.chatops.service.Outbound;
import dev.chatops.service.Time;
import dev.chatops.service.Timeline;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a bot: reads the configuration to its end, makes plugins and checks all of it. */
public final class Wiring {

  private static final Logger log = LoggerFactory.getLogger(Wiring.class);

  private final Problems problems = new Problems();
  private final List<AutoCloseable> resources = new ArrayList<>();
  private final List<Link> unstarted = new ArrayList<>();
  private final Map<String, Speaker> speakers = new LinkedHashMap<>();
  private final Map<String, Link> linked = new ConcurrentHashMap<>();
  private final Spellings spellings = new Spellings(this::adapter);
  private final Access access = new Access(spellings);
  private final Set<String> permissions = new HashSet<>();
  private final Parts parts;
  private final Settings settings;
  private final Time time;
  private final Memory memory;
  private final Timeline timeline;
  private volatile Rooms rooms = Rooms.NONE;

  private Wiring(Parts parts) {
    this.parts = parts;
    this.settings = Objects.requireNonNullElseGet(parts.settings(), Settings::empty);
    this.time = time(parts.time());
    this.memory = new Memory(parts, settings, time);
    this.timeline = parts.timeline() == null ? memory.timeline() : guarded(parts.timeline());
    resources.addAll(memory.resources());
  }

  /**
   * Makes a bot.
   *
   * @param parts what it is made of
   * @return ready to start
   * @throws dev.chatops.config.ConfigException with every problem of the configuration
   * @throws RegistrationException with every problem of the plugins
   */
  public static Made make(Parts parts) {
    Wiring wiring = new Wiring(parts);
    try {
      return wiring.make();
    } catch (Throwable e) {
      wiring.discard();
      throw e;
    }
  }

  private Made make() {
    AdapterBlocks adapters = new AdapterBlocks(parts.factories(), problems);
    Set<String> ids = adapters.ids(settings);
    List<Link> found = adapters.read(settings);
    unstarted.addAll(found);
    found.forEach(link -> linked.put(link.id(), link));
    BotConfig config = BotConfig.read(settings, ids, spellings);
    Access.Loaded policy = access.load(settings.section("access"), ids);
    policy.apply();
    rooms = config.rooms();
    Reloading reloading =
        new Reloading(settings, adapters, spellings, access, permissions, read -> rooms = read);

    InFlight inFlight = new InFlight(time);
    Workers workers = new Workers();
    resources.add(workers);
    Lanes lanes = new Lanes(workers, inFlight, time, config.limits());
    Jobs jobs = new RunningJobs(lanes);
    Questions questions = new Questions();
    Traces traces = new Traces(time, timeline);
    Timetable timetable =
        new Timetable(lanes, time, () -> rooms.zone(), traces::next, settings::censored);
    Map<Link, Outbox> links = links(found, config, inFlight, lanes);

    PluginBlocks blocks = new PluginBlocks(settings);
    Injector injector = injector(new Voices(speakers::get, () -> rooms, traces), jobs);
    BuiltIns builtIns = new BuiltIns();
    Presence presence = new Presence(memory.storage());
    People people = new People(spellings);
    Places places = new Places(() -> rooms, people, spellings, linked::containsKey);
    PluginMaker maker = new PluginMaker(injector, memory.storage(), timetable, blocks, problems);
    List<Plugin> own =
        List.of(
            builtIns,
            new JobCommands(jobs, questions, access, time),
            new TimelineCommands(timeline),
            new ReloadCommand(reloading),
            new RoomCommands(found, places, presence));
    List<Plugin> plugins = plugins(maker, blocks, own);
    Gathering gathering = new Gathering(problems);
    plugins.forEach(gathering::ask);
    resources.addAll(gathering.resources());
    Converters converters = gathering.converters();
    Registry registry = registry(plugins, converters, maker, blocks);
    permissions.addAll(registry.permissions());
    permissions.addAll(gathering.permissions());
    registry.timed().forEach(each -> each.join(timetable));
    Bot bot =
        new Bot(
            config.name(),
            config.prefixes(),
            registry,
            gathering.middleware(),
            converters,
            access,
            () -> rooms,
            people,
            lanes,
            inFlight,
            questions,
            timeline,
            time,
            traces,
            config.perMinute(),
            settings::censored,
            new AtomicBoolean());
    Trip trip = new Trip(bot, builtIns, found, presence);
    Engine engine =
        new Engine(bot, trip, links, workers, timetable, memory::open, reloading::take, resources);
    return new Made(engine, injector, plugins, policy.useless(permissions));
  }

  private @Nullable Adapter adapter(String id) {
    Link link = linked.get(id);
    return link == null ? null : link.instance();
  }

  private Map<Link, Outbox> links(
      List<Link> found, BotConfig config, InFlight inFlight, Lanes lanes) {
    Map<Link, Outbox> links = new LinkedHashMap<>();
    AtomicLong actions = new AtomicLong();
    Standing standing = new Standing(new Stands(lanes));
    for (Link link : found) {
      Outbox outbox =
          new Outbox(
              link::started,
              () -> link.state() == Link.State.ENDED,
              actions::incrementAndGet,
              time,
              inFlight,
              standing,
              timeline,
              settings::censored);
      String prefix = config.prefixes().get(0);
      Speaker speaker = new Speaker(link::instance, outbox, prefix, timeline, time);
      link.speaker(speaker);
      speakers.put(link.id(), speaker);
      links.put(link, outbox);
    }
    return links;
  }

  private List<Plugin> plugins(PluginMaker maker, PluginBlocks blocks, List<Plugin> own) {
    own.forEach(maker::take);
    parts.instances().forEach(maker::take);
    parts.classes().forEach(maker::make);
    blocks.classes().stream().filter(type -> !parts.classes().contains(type)).forEach(maker::make);
    List<Plugin> plugins = maker.plugins();
    blocks.expect(maker.names());
    return plugins;
  }

  private Registry registry(
      List<Plugin> plugins, Converters converters, PluginMaker maker, PluginBlocks blocks) {
    try {
      Registry registry = Registry.read(plugins, converters, maker::service, blocks.renames());
      problems.check(settings);
      return registry;
    } catch (RegistrationException e) {
      problems.addAll(e.problems());
      problems.check(settings);
      throw e;
    }
  }

  private Injector injector(Outbound outbound, Jobs jobs) {
    List<Module> modules = new ArrayList<>(parts.modules());
    modules.add(
        new AbstractModule() {
          @Override
          protected void configure() {
            bind(Outbound.class).toInstance(outbound);
            bind(Jobs.class).toInstance(jobs);
            bind(AccessControl.class).toInstance(access);
            bind(Timeline.class).toInstance(timeline);
            bind(Time.class).toInstance(time);
            bind(Clock.class).toInstance(time.clock());
          }
        });
    try {
      return Guice.createInjector(modules);
    } catch (CreationException e) {
      throw new RegistrationException(
          e.getErrorMessages().stream()
              .map(message -> settings.censored(message.getMessage()))
              .toList());
    }
  }

  private Timeline guarded(Timeline foreign) {
    GuardedTimeline guarded = new GuardedTimeline(foreign);
    resources.add(guarded);
    return guarded;
  }

  private Time time(@Nullable Time given) {
    if (given == null) {
      SystemTime real = new SystemTime();
      resources.add(real);
      return real;
    }
    BorrowedTime borrowed = new BorrowedTime(given);
    resources.add(borrowed);
    return borrowed;
  }

  /** A bot that cannot be made leaves no thread and no file open. */
  private void discard() {
    unstarted.forEach(link -> resources.add(link.instance()));
    for (int i = resources.size() - 1; i >= 0; i--) {
      try {
        resources.get(i).close();
      } catch (Throwable e) {
        log.warn("{} did not close well", resources.get(i).getClass().getName(), e);
      }
    }
  }
}
