/* SPDX-License-Identifier: MIT */
/* order - who comes first when one thing reads another: items by ask_when,
 * patterns by their pattern leaves. Circles are refused.
 *
 * Goes by what is written, so that one order does for every tie. */

#include "questionnaire/steps.h"

/* The leaves of thing v are leaves[starts[v]] … leaves[starts[v + 1] - 1],
 * draft nodes each, whose subject is the thing that is read. */
struct graph {
    const struct kith__draft *draft;
    int32_t count;
    int32_t *starts;
    int32_t *leaves;

    enum { UNSEEN, OPEN, DONE } * marks;
    int32_t *next;  /* leaf to follow, of an open thing */
    int32_t *stack; /* open things, each reading the one above it */
    int32_t depth;
    int32_t *order;
    int32_t placed;
};

static bool make_graph(const struct kith__draft *draft, int32_t count,
                       struct graph *graph)
{
    *graph = (struct graph){.draft = draft, .count = count};
    graph->starts = kith__draft_scratch(draft, count + 1, sizeof(int32_t));
    graph->leaves =
        kith__draft_scratch(draft, draft->node_count, sizeof(int32_t));
    graph->marks = kith__draft_scratch(draft, count, sizeof *graph->marks);
    graph->next = kith__draft_scratch(draft, count, sizeof(int32_t));
    graph->stack = kith__draft_scratch(draft, count, sizeof(int32_t));
    graph->order = kith__draft_scratch(draft, count, sizeof(int32_t));
    return graph->starts != NULL && graph->leaves != NULL &&
           graph->marks != NULL && graph->next != NULL &&
           graph->stack != NULL && graph->order != NULL;
}

/* Adds the leaves of one kind that a condition of thing v has. Things come in
 * ascending order. */
static void add_leaves(struct graph *graph, int32_t v,
                       kith__condition condition, int op)
{
    struct kith__walk walk = kith__walk(graph->draft, condition);
    while (kith__walk_on(&walk))
        if (walk.node->is.op == op)
            graph->leaves[graph->starts[v + 1]++] = walk.at;
}

static int32_t read_by(const struct graph *graph, int32_t leaf)
{
    return graph->draft->nodes[leaf].is.subject;
}

static void open_thing(struct graph *graph, int32_t v)
{
    graph->marks[v] = OPEN;
    graph->next[v] = graph->starts[v];
    graph->stack[graph->depth++] = v;
}

/* Goes on from the thing opened last. The leaf that closes a circle, or NONE.
 */
static int32_t step(struct graph *graph)
{
    int32_t v = graph->stack[graph->depth - 1];
    if (graph->next[v] == graph->starts[v + 1]) {
        graph->marks[v] = DONE;
        graph->order[graph->placed++] = v;
        graph->depth--;
        return KITH__NONE;
    }
    int32_t leaf = graph->leaves[graph->next[v]++];
    int32_t read = read_by(graph, leaf);
    if (graph->marks[read] == OPEN)
        return leaf;
    if (graph->marks[read] == UNSEEN)
        open_thing(graph, read);
    return KITH__NONE;
}

/* Places every thing behind those it reads, else in the document's order. */
static int32_t sort(struct graph *graph)
{
    int32_t circle = KITH__NONE;
    for (int32_t v = 0; v < graph->count && circle == KITH__NONE; v++) {
        if (graph->marks[v] == UNSEEN)
            open_thing(graph, v);
        while (graph->depth > 0 && circle == KITH__NONE)
            circle = step(graph);
    }
    return circle;
}

static const char *id_of(const struct graph *graph, int op, int32_t v)
{
    const struct kith__plan *plan = graph->draft->plan;
    return op == KITH__OP_ITEM ? plan->items[v].id : plan->patterns[v].id;
}

/* "'A' reads 'B', which reads 'A'" */
static void add_circle(const struct graph *graph, int op, int32_t closing,
                       struct kith__builder *message)
{
    int32_t at = 0;
    while (graph->stack[at] != read_by(graph, closing))
        at++;
    for (int32_t i = at; i < graph->depth; i++) {
        kith__add(message, "'");
        kith__add(message, id_of(graph, op, graph->stack[i]));
        kith__add(message, i == at ? "' reads " : "', which reads ");
    }
    kith__add(message, "'");
    kith__add(message, id_of(graph, op, graph->stack[at]));
    kith__add(message, "'");
}

static kith_status refuse_circle(const struct graph *graph, int op,
                                 int32_t closing)
{
    struct kith__builder message = {.memory = graph->draft->memory};
    bool items = op == KITH__OP_ITEM;
    kith__add(&message, items ? "Items wait for each other in a circle: "
                              : "Patterns read each other in a circle: ");
    add_circle(graph, op, closing, &message);
    kith__add(&message, items ? "; none could be asked first, so take one of "
                                "these leaves out of its \"ask_when\""
                              : "; none could be judged first, so take one of "
                                "these leaves out");
    return kith__fail_built(graph->draft, graph->draft->nodes[closing].spot,
                            &message);
}

kith_status kith__order_items(const struct kith__draft *draft, int32_t **out)
{
    struct graph graph;
    if (!make_graph(draft, draft->plan->item_count, &graph))
        return KITH_E_MEMORY;
    for (int32_t v = 0; v < graph.count; v++) {
        graph.starts[v + 1] = graph.starts[v];
        add_leaves(&graph, v, draft->ask_when[v], KITH__OP_ITEM);
    }
    int32_t circle = sort(&graph);
    if (circle != KITH__NONE)
        return refuse_circle(&graph, KITH__OP_ITEM, circle);
    *out = graph.order;
    return KITH_OK;
}

static void add_pattern(struct graph *graph, int32_t v)
{
    const struct kith__pattern *pattern = &graph->draft->plan->patterns[v];
    const struct kith__draft_pattern *written = &graph->draft->patterns[v];
    graph->starts[v + 1] = graph->starts[v];
    for (int32_t i = 0; i < pattern->count; i++)
        add_leaves(graph, v, written->criteria[i], KITH__OP_PATTERN);
    for (int32_t i = 0; i < pattern->easing_count; i++)
        add_leaves(graph, v, written->easings[i], KITH__OP_PATTERN);
}

/* Gate patterns read gate patterns only, so they can all go first and every
 * pattern still stands behind those it reads. */
static void put_gate_first(const struct graph *graph, int32_t *order)
{
    const struct kith__pattern *patterns = graph->draft->plan->patterns;
    int32_t count = 0;
    for (int pass = 0; pass < 2; pass++)
        for (int32_t i = 0; i < graph->count; i++)
            if (patterns[graph->order[i]].gate == (pass == 0))
                order[count++] = graph->order[i];
}

kith_status kith__order_patterns(const struct kith__draft *draft, int32_t **out)
{
    struct graph graph;
    if (!make_graph(draft, draft->plan->pattern_count, &graph))
        return KITH_E_MEMORY;
    for (int32_t v = 0; v < graph.count; v++)
        add_pattern(&graph, v);
    int32_t circle = sort(&graph);
    if (circle != KITH__NONE)
        return refuse_circle(&graph, KITH__OP_PATTERN, circle);
    *out = kith__draft_scratch(draft, graph.count, sizeof **out);
    if (*out == NULL)
        return KITH_E_MEMORY;
    put_gate_first(&graph, *out);
    return KITH_OK;
}
