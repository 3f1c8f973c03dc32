import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { usePage } from './context.js';
import { categoryChoices, type FilterChoice, type Filters, hasCode, type Order, periodsOf } from './filters.js';

const ORDERS: readonly { readonly order: Order; readonly name: string; readonly needs?: 'dates' | 'votes' }[] = [
  { order: 'best', name: 'Best first' },
  { order: 'newest', name: 'Newest first', needs: 'dates' },
  { order: 'oldest', name: 'Oldest first', needs: 'dates' },
  { order: 'title', name: 'By title' },
  { order: 'votes', name: 'Most votes first', needs: 'votes' },
];

/** Order and filters of the list; a filter that could not tell any two papers apart is left out. */
export function FilterBar(): VNode | null {
  const { library, filters, setFilters, order, setOrder } = usePage();
  const { papers } = library.data;
  const choices = useMemo(
    () => ({
      periods: periodsOf(papers),
      categories: categoryChoices(papers),
      withCode: papers.filter(hasCode).length,
      isNew: papers.filter(({ isNew }) => isNew).length,
      hasVotes: papers.some(({ fields }) => fields.votes !== undefined),
    }),
    [papers],
  );
  if (papers.length < 2) return null;
  const { periods, categories, withCode, isNew, hasVotes } = choices;
  const has = { dates: periods.length > 1, votes: hasVotes };
  const orders = ORDERS.filter(({ needs }) => needs === undefined || has[needs]);
  const change = (changed: Filters) => setFilters({ ...filters, ...changed });
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  return (
    <fieldset class="filters">
      <legend class="hidden">Order and filters</legend>
      <select aria-label="Order" value={order} onChange={(event) => setOrder(event.currentTarget.value as Order)}>
        {orders.map(({ order: value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      {periods.length > 1 && (
        <>
          <PeriodSelect name="From" periods={periods} value={filters.from} onChange={(from) => change({ from })} />
          <PeriodSelect name="To" periods={periods} value={filters.to} onChange={(to) => change({ to })} />
        </>
      )}
      {categories.given.length + categories.predicted.length > 1 && (
        <select
          aria-label="Category"
          value={filters.category ?? ''}
          onChange={(event) => change({ category: event.currentTarget.value || undefined })}
        >
          <option value="">Any category</option>
          <Choices label="Categories" choices={categories.given} />
          <Choices label="Predicted arXiv categories" choices={categories.predicted} />
        </select>
      )}
      {withCode > 0 && (
        <Toggle isOn={filters.withCode} count={withCode} onChange={(on) => change({ withCode: on })}>
          With code
        </Toggle>
      )}
      {isNew > 0 && (
        <Toggle isOn={filters.isNew} count={isNew} onChange={(on) => change({ isNew: on })}>
          New
        </Toggle>
      )}
      {isFiltered && (
        <button type="button" class="chip" onClick={() => setFilters({})}>
          Clear filters
        </button>
      )}
    </fieldset>
  );
}

function PeriodSelect({
  name,
  periods,
  value,
  onChange,
}: {
  name: string;
  periods: readonly string[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}): VNode {
  return (
    <label>
      {name}{' '}
      <select
        aria-label={name}
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
      >
        <option value="">any</option>
        {periods.map((period) => (
          <option key={period} value={period}>
            {period}
          </option>
        ))}
      </select>
    </label>
  );
}

function Choices({ label, choices }: { label: string; choices: readonly FilterChoice[] }): VNode | null {
  if (choices.length === 0) return null;
  return (
    <optgroup label={label}>
      {choices.map(({ value, name, count }) => (
        <option key={value} value={value}>
          {name === value ? value : `${name} (${value})`}: {count}
        </option>
      ))}
    </optgroup>
  );
}

function Toggle({
  isOn,
  count,
  onChange,
  children,
}: {
  isOn: boolean | undefined;
  count: number;
  onChange: (on: true | undefined) => void;
  children: string;
}): VNode {
  return (
    <button type="button" class="chip" aria-pressed={isOn === true} onClick={() => onChange(isOn ? undefined : true)}>
      {children} <span class="quiet">{count}</span>
    </button>
  );
}
