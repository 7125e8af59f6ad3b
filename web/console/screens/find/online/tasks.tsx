/** `/console/tasks`: what waits for somebody, the gravest first, each with the way to where it is done. */
import type { Task, Tasks } from "../../../../../schema/wire/find.ts";
import type { TransferTold } from "../../../../../schema/wire/transfers.ts";
import { callJson } from "../../../api.ts";
import { useConsole, useText } from "../../../context.ts";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import { QuestionItem } from "../../questions/online/item.tsx";
import { Mentions } from "./event-item.tsx";
import { FindingTask } from "./finding-task.tsx";
import { NoticeWord } from "./notice.tsx";
import { at, calendarDay, dayOf, lotName, stepName } from "./said.ts";
import { TransferSaid, transferAt } from "./transfer-lines.tsx";

type Of<Kind extends Task["kind"]> = Extract<Task, { readonly kind: Kind }>;

export function Screen() {
  const { find, questions } = useText();
  const { organisation } = useConsole();
  const say = find.tasks;
  const found = useFetched(() => callJson<Tasks>("GET", "/api/tasks"), [organisation?.slug]);
  return (
    <Page title={say.title} lead={say.lead}>
      <Shown of={found}>
        {({ tasks, more }) => (
          <>
            {tasks.length === 0 && (
              <div class="note">
                <p>
                  <strong>{say.none}</strong>
                </p>
                <p>{say.noneHelp}</p>
              </div>
            )}
            {[...Map.groupBy(tasks, ({ kind }) => kind)].map(([kind, some]) => (
              <section key={kind} aria-labelledby={`tasks-${kind}`}>
                <h2 id={`tasks-${kind}`}>{say.headings[kind]}</h2>
                <ul class="found">
                  {some.map((task) => (
                    <TaskItem key={keyOf(task)} task={task} />
                  ))}
                </ul>
              </section>
            ))}
            {more && <p class="note">{say.more}</p>}
          </>
        )}
      </Shown>
      <p>
        <a href="/console/requests">{find.requests.title}</a>
      </p>
      <p>
        <a href="/console/questions">{questions.title}</a>
      </p>
    </Page>
  );
}

function keyOf(task: Task): string {
  if ("request" in task) return task.request.id;
  if ("finding" in task) return task.finding.id;
  if ("question" in task) return task.question.id;
  if ("transfer" in task) return `${task.transfer.id} ${task.transfer.lot}`;
  if ("event" in task) return `${task.event.eventID} ${"by" in task ? task.by : ""}`;
  return `${task.lot} ${task.notice.since} ${task.notice.reason}`;
}

function TaskItem({ task }: { readonly task: Task }) {
  if ("request" in task) return <Requested task={task} />;
  if ("finding" in task) return <FindingTask finding={task.finding} />;
  if (task.kind === "answer-question") return <QuestionItem question={task.question} />;
  if (task.kind === "answer-transfer") return <Arrival transfer={task.transfer} />;
  if (task.kind === "recalled") return <Recalled task={task} />;
  return <OfEvent task={task} />;
}

function Arrival({ transfer }: { readonly transfer: TransferTold }) {
  const { transfers: say } = useText();
  return (
    <li>
      <TransferSaid transfer={transfer} />
      <div class="actions">
        <a class="button" href={transferAt(transfer)}>
          {say.answer}
        </a>
      </div>
    </li>
  );
}

function Recalled({ task }: { readonly task: Of<"recalled"> }) {
  const { text, language } = useConsole();
  const { recalled: say, open } = text.find.tasks;
  const { lot, notice, upstream, downstream, unmarked } = task;
  const by = notice.own ? say.you : (notice.by ?? say.somebody);
  const name = lotName(task);
  return (
    <li>
      <p class="found-name">
        <NoticeWord kind={notice.kind} />
        <span>{dayOf(notice.since, language.tag)}</span>
      </p>
      <p>
        {say[notice.kind](by, upstream ? say.lotUpstream : name)}
        {upstream && ` ${say.upstream(name)}`}
      </p>
      <p class="quoted">{notice.reason}</p>
      <p>{say.downstream(downstream, unmarked)}</p>
      <div class="actions">
        <a class="button" href={at("recall", lot)}>
          {say.open}
        </a>
        <a class="button quiet" href={at("lots", lot)}>
          {open}
        </a>
      </div>
    </li>
  );
}

function Requested({
  task: { kind, request },
}: {
  readonly task: Of<"answer-request" | "request-late" | "request-answered">;
}) {
  const { text, language } = useConsole();
  const say = text.find.tasks;
  const { id, from, to, wanted, dueOn, overdue } = request;
  const day = calendarDay(dueOn, language.tag);
  const who = {
    "answer-request": say.asks(from.name),
    "request-answered": say.answered(to.name),
    "request-late": say.waits(to.name),
  }[kind];
  return (
    <li>
      <p class="found-facts">{who}</p>
      <p class="found-name">
        <a href={`/console/requests/${id}`}>{wanted}</a>
      </p>
      <p class={overdue ? "found-facts late" : "found-facts"}>
        {overdue ? say.late(day) : say.due(day)}
      </p>
    </li>
  );
}

function OfEvent({
  task,
}: {
  readonly task: Of<"disputed" | "dispatch-missing" | "receipt-missing" | "quantity-missing">;
}) {
  const { text, language } = useConsole();
  const say = text.find.tasks;
  const { event } = task;
  return (
    <li>
      <p class="found-name">
        <a href={at("events", event.eventID)}>{stepName(event, text)}</a>
        <span>{dayOf(event.time, language.tag)}</span>
      </p>
      {task.kind === "disputed" && (
        <>
          <p>{say.disputed(task.by)}</p>
          {task.reason !== undefined && <p class="quoted">{task.reason}</p>}
        </>
      )}
      <Mentions lots={event.lots} />
    </li>
  );
}
