package org.provincekit.tck;

import java.lang.reflect.RecordComponent;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.provincekit.memory.InMemoryReportQuery;
import org.provincekit.memory.InMemoryReportRepository;
import org.provincekit.report.ReportCriteria;
import org.provincekit.report.ReportCriteria.Order;
import org.provincekit.report.ReportCriteria.Scope;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportQuery;
import org.provincekit.report.ReportRepository;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.report.RoutingOutcome;
import org.provincekit.report.Visibility;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.Page;

/** Queries that are wrong in one way each. */
enum BrokenReportQuery implements Breakage {
  IGNORES_STATUSES("RQ-1", sound -> ignoring(sound, "statuses")),
  IGNORES_CATEGORIES("RQ-1", sound -> ignoring(sound, "categories")),
  IGNORES_UNITS("RQ-1", sound -> ignoring(sound, "units")),
  IGNORES_THE_HANDLER("RQ-1", sound -> ignoring(sound, "handler")),
  IGNORES_UNASSIGNED("RQ-1", sound -> ignoring(sound, "unassigned")),
  IGNORES_THE_SPAN("RQ-1", sound -> ignoring(sound, "submitted")),
  IGNORES_THE_BOX("RQ-1", sound -> ignoring(sound, "box")),
  IGNORES_THE_TEXT("RQ-1", sound -> ignoring(sound, "text")),
  IGNORES_OVERDUE("RQ-1", sound -> ignoring(sound, "overdueAt")),
  COUNTS_THE_CATEGORY_FIRST_SENT(
      "RQ-1",
      sound ->
          new Narrower(
              sound,
              UnaryOperator.identity(),
              (criteria, report) ->
                  criteria.categories().isEmpty()
                      || criteria.categories().contains(report.submission().category()))),
  LEAVES_THE_BORDER_OUT(
      "RQ-1",
      sound ->
          new Narrower(
              sound,
              UnaryOperator.identity(),
              (criteria, report) ->
                  criteria
                      .box()
                      .filter(box -> report.place().point().get().equals(box.southWest()))
                      .isEmpty())),
  LOSES_THE_SCOPE_BEHIND_A_TEXT(
      "RQ-2",
      sound ->
          new Rewritten(
              sound,
              criteria ->
                  criteria.text().isPresent()
                      ? with(criteria, "scope", new Scope.Province())
                      : criteria)),
  HIDES_FROM_HELPERS(
      "RQ-2",
      sound ->
          new Narrower(
              sound,
              UnaryOperator.identity(),
              (criteria, report) ->
                  !(criteria.scope() instanceof Scope.Agency agency)
                      || report.responsible().equals(Optional.of(agency.code())))),
  SHOWS_THE_PROPOSED_WHAT_OTHERS_LEAD(
      "RQ-2",
      sound ->
          new Narrower(
              sound,
              criteria ->
                  criteria.scope() instanceof Scope.Agency
                      ? with(criteria, "scope", new Scope.Province())
                      : criteria,
              (criteria, report) ->
                  !(criteria.scope() instanceof Scope.Agency agency)
                      || report.responsible().equals(Optional.of(agency.code()))
                      || report.cooperating().contains(agency.code())
                      || report
                          .routing()
                          .flatMap(RoutingOutcome::agency)
                          .equals(Optional.of(agency.code())))),
  SHOWS_THE_PUBLIC_WHAT_IS_NOT_ACCEPTED(
      "RQ-2",
      sound ->
          new Narrower(
              sound,
              criteria ->
                  criteria.scope() instanceof Scope.Public
                      ? with(criteria, "scope", new Scope.Province())
                      : criteria,
              (criteria, report) ->
                  !(criteria.scope() instanceof Scope.Public)
                      || report.visibility() == Visibility.PUBLIC)),
  LISTS_BACKWARDS("RQ-3", sound -> new Reordered(sound, order -> Optional.empty())),
  BREAKS_TIES_THE_OTHER_WAY(
      "RQ-3",
      sound ->
          new Reordered(
              sound,
              order ->
                  Optional.of(main(order).thenComparing(ReportSnapshot::id).reversed())
                      .map(backwards -> main(order).thenComparing(backwards)))),
  COMPARES_IDS_AS_SIGNED_NUMBERS(
      "RQ-3",
      sound ->
          new Reordered(
              sound,
              order -> Optional.of(main(order).thenComparing(report -> report.id().value())))),
  PUTS_THOSE_WITHOUT_A_DEADLINE_FIRST(
      "RQ-3",
      sound ->
          new Reordered(
              sound,
              order ->
                  Optional.of(
                      order == Order.NEWEST
                          ? main(order).thenComparing(ReportSnapshot::id)
                          : Comparator.comparing(
                                  (ReportSnapshot r) -> r.dueAt().orElse(Instant.MIN))
                              .thenComparing(ReportSnapshot::submittedAt)
                              .thenComparing(ReportSnapshot::id)))),
  DROPS_THE_FIRST_OF_A_FURTHER_PAGE(
      "RQ-4",
      sound ->
          new Behind(sound) {
            @Override
            public Page<ReportSnapshot> list(
                ReportCriteria criteria, Order order, Optional<String> after, int limit) {
              Page<ReportSnapshot> page = super.list(criteria, order, after, limit);
              return after.isEmpty()
                  ? page
                  : new Page<>(page.items().subList(1, page.items().size()), page.next());
            }
          }),
  REPEATS_THE_LAST_ON_THE_NEXT_PAGE(
      "RQ-4",
      sound ->
          new Behind(sound) {
            @Override
            public Page<ReportSnapshot> list(
                ReportCriteria criteria, Order order, Optional<String> after, int limit) {
              Page<ReportSnapshot> page = super.list(criteria, order, after, limit);
              return limit == 1 || page.next().isEmpty()
                  ? page
                  : new Page<>(page.items(), super.list(criteria, order, after, limit - 1).next());
            }
          }),
  GIVES_A_KEY_ON_THE_LAST_PAGE(
      "RQ-4",
      sound ->
          new Behind(sound) {
            @Override
            public Page<ReportSnapshot> list(
                ReportCriteria criteria, Order order, Optional<String> after, int limit) {
              Page<ReportSnapshot> page = super.list(criteria, order, after, limit);
              return new Page<>(page.items(), page.next().or(() -> after));
            }
          }),
  FINDS_TEXT_AS_WRITTEN_ONLY("RQ-5", sound -> verbatim(sound, text -> text)),
  FINDS_TEXT_IN_THIS_CASE_ONLY(
      "RQ-5", sound -> verbatim(sound, text -> strip(text).replace('đ', 'd').replace('Đ', 'D'))),
  TAKES_THE_BARRED_D_FOR_A_LETTER_OF_ITS_OWN(
      "RQ-5", sound -> verbatim(sound, text -> strip(text).toLowerCase(Locale.ROOT))),
  STARTS_AGAIN_ON_A_WRONG_KEY(
      "RQ-6",
      sound ->
          new Behind(sound) {
            @Override
            public Page<ReportSnapshot> list(
                ReportCriteria criteria, Order order, Optional<String> after, int limit) {
              try {
                return super.list(criteria, order, after, limit);
              } catch (DomainException refusal) {
                return super.list(criteria, order, Optional.empty(), limit);
              }
            }
          }),
  TAKES_A_KEY_OF_ANY_ORDER(
      "RQ-6",
      sound ->
          new Behind(sound) {
            @Override
            public Page<ReportSnapshot> list(
                ReportCriteria criteria, Order order, Optional<String> after, int limit) {
              try {
                return super.list(criteria, order, after, limit);
              } catch (DomainException refusal) {
                Order other = order == Order.NEWEST ? Order.DUE_SOONEST : Order.NEWEST;
                return super.list(criteria, other, after, limit);
              }
            }
          }),
  SERVES_THE_SHORTEST_WAITING_FIRST(
      "RQ-7",
      sound ->
          new Behind(sound) {
            @Override
            public List<ReportId> actionDue(Instant now, int limit) {
              List<ReportId> due = new ArrayList<>(super.actionDue(now, Integer.MAX_VALUE));
              Collections.reverse(due);
              return due.subList(0, Math.min(limit, due.size()));
            }
          }),
  ACTS_TOO_SOON("RQ-7", sound -> lookingAt(sound, Duration.ofHours(1))),
  ACTS_A_MOMENT_TOO_LATE("RQ-7", sound -> lookingAt(sound, Duration.ofNanos(-1))),
  COUNTS_BEYOND_THE_CAP(
      "RQ-8",
      sound ->
          new Behind(sound) {
            @Override
            public int count(ReportCriteria criteria, int cap) {
              return super.count(criteria, Integer.MAX_VALUE);
            }
          }),
  COUNTS_WITHOUT_THE_SCOPE(
      "RQ-8",
      sound ->
          new Behind(sound) {
            @Override
            public int count(ReportCriteria criteria, int cap) {
              return super.count(with(criteria, "scope", new Scope.Province()), cap);
            }
          });

  private final String requirement;
  private final Function<ReportQuery, ReportQuery> spoil;

  BrokenReportQuery(String requirement, Function<ReportQuery, ReportQuery> spoil) {
    this.requirement = requirement;
    this.spoil = spoil;
  }

  @Override
  public String requirement() {
    return requirement;
  }

  private static ReportQuery ignoring(ReportQuery sound, String condition) {
    return new Rewritten(
        sound,
        criteria -> {
          ReportCriteria neutral = ReportCriteria.all(criteria.scope());
          return with(criteria, condition, component(neutral, condition));
        });
  }

  private static ReportQuery verbatim(ReportQuery sound, UnaryOperator<String> form) {
    return new Narrower(
        sound,
        UnaryOperator.identity(),
        (criteria, report) -> {
          String content =
              form.apply(report.submission().description() + " " + report.place().address());
          return criteria.text().stream()
              .flatMap(text -> Arrays.stream(form.apply(text).split("\\s+")))
              .allMatch(content::contains);
        });
  }

  private static ReportQuery lookingAt(ReportQuery sound, Duration shift) {
    return new Behind(sound) {
      @Override
      public List<ReportId> actionDue(Instant now, int limit) {
        return super.actionDue(now.plus(shift), limit);
      }
    };
  }

  private static String strip(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  private static Comparator<ReportSnapshot> main(Order order) {
    return order == Order.NEWEST
        ? Comparator.comparing(ReportSnapshot::submittedAt).reversed()
        : Comparator.comparing((ReportSnapshot r) -> r.dueAt().orElse(Instant.MAX))
            .thenComparing(ReportSnapshot::submittedAt);
  }

  private static Object component(ReportCriteria criteria, String name) {
    return Arrays.stream(ReportCriteria.class.getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .map(component -> read(component, criteria))
        .findFirst()
        .orElseThrow();
  }

  private static Object read(RecordComponent component, ReportCriteria criteria) {
    try {
      return component.getAccessor().invoke(criteria);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ReportCriteria with(ReportCriteria criteria, String name, Object value) {
    RecordComponent[] components = ReportCriteria.class.getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(c -> c.getName().equals(name) ? value : read(c, criteria))
            .toArray();
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return ReportCriteria.class.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The contract, run against one of them. */
  @ExtendWith(Breakage.Given.class)
  static final class Subject extends ReportQueryContract {
    private final InMemoryReportRepository reports = new InMemoryReportRepository();
    private final ReportQuery broken;

    Subject(BrokenReportQuery breakage) {
      broken = breakage.spoil.apply(new InMemoryReportQuery(reports));
    }

    @Override
    protected ReportRepository repository() {
      return reports;
    }

    @Override
    protected ReportQuery query() {
      return broken;
    }
  }

  /** Passes everything on. */
  private static class Behind implements ReportQuery {
    private final ReportQuery sound;

    Behind(ReportQuery sound) {
      this.sound = sound;
    }

    @Override
    public Page<ReportSnapshot> list(
        ReportCriteria criteria, Order order, Optional<String> after, int limit) {
      return sound.list(criteria, order, after, limit);
    }

    @Override
    public int count(ReportCriteria criteria, int cap) {
      return sound.count(criteria, cap);
    }

    @Override
    public List<ReportId> actionDue(Instant now, int limit) {
      return sound.actionDue(now, limit);
    }
  }

  /** Understands criteria wrongly, in lists and counts alike. */
  private static final class Rewritten extends Behind {
    private final UnaryOperator<ReportCriteria> misreading;

    Rewritten(ReportQuery sound, UnaryOperator<ReportCriteria> misreading) {
      super(sound);
      this.misreading = misreading;
    }

    @Override
    public Page<ReportSnapshot> list(
        ReportCriteria criteria, Order order, Optional<String> after, int limit) {
      return super.list(misreading.apply(criteria), order, after, limit);
    }

    @Override
    public int count(ReportCriteria criteria, int cap) {
      return super.count(misreading.apply(criteria), cap);
    }
  }

  /** Sifts what a wider list gives by a rule of its own, in lists and counts alike. */
  private static final class Narrower extends Behind {
    private final UnaryOperator<ReportCriteria> widening;
    private final java.util.function.BiPredicate<ReportCriteria, ReportSnapshot> rule;

    Narrower(
        ReportQuery sound,
        UnaryOperator<ReportCriteria> widening,
        java.util.function.BiPredicate<ReportCriteria, ReportSnapshot> rule) {
      super(sound);
      this.widening = widening;
      this.rule = rule;
    }

    @Override
    public Page<ReportSnapshot> list(
        ReportCriteria criteria, Order order, Optional<String> after, int limit) {
      Page<ReportSnapshot> page = super.list(widening.apply(criteria), order, after, limit);
      return new Page<>(
          page.items().stream().filter(report -> rule.test(criteria, report)).toList(),
          page.next());
    }

    @Override
    public int count(ReportCriteria criteria, int cap) {
      int all = list(criteria, Order.NEWEST, Optional.empty(), 1000).items().size();
      return Math.min(all, cap);
    }
  }

  /** Sorts within a page by an order of its own, or backwards. */
  private static final class Reordered extends Behind {
    private final Function<Order, Optional<Comparator<ReportSnapshot>>> sorting;

    Reordered(ReportQuery sound, Function<Order, Optional<Comparator<ReportSnapshot>>> sorting) {
      super(sound);
      this.sorting = sorting;
    }

    @Override
    public Page<ReportSnapshot> list(
        ReportCriteria criteria, Order order, Optional<String> after, int limit) {
      Page<ReportSnapshot> page = super.list(criteria, order, after, limit);
      List<ReportSnapshot> items = new ArrayList<>(page.items());
      sorting.apply(order).ifPresentOrElse(items::sort, () -> Collections.reverse(items));
      return new Page<>(items, page.next());
    }
  }
}
