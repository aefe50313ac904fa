// Somebody who does what each stop of a tour says.

/** What is written where a stop asks for a text: the first that the stop takes. */
const WRITTEN = ['petite section', '402718', 'Velours-tigre-9-minuit-pomme'];
/** A site may have somebody wait, and press once more. */
const MOST_PRESSES = 3;
/** An hour of the afternoon, where hours are offered, in French and in English. */
const AFTERNOON = /\b16\b|4:00/;

export function follow(visit, stops) {
  for (const { id, target, act, check } of stops) {
    const ids = [...target.matchAll(/#([\w-]+)/g)].map(([, one]) => one);
    const isThere = ids.length === 0 || visit.has(ids.at(-1));
    if (!isThere) {
      throw new Error(`${id}: no ${target} in: ${visit.reads()}`);
    }
    DOES[act](visit, ids.at(-1), check);
    if (check?.selector && check.selector !== '.sent' && !holds(visit, check.selector)) {
      throw new Error(`${id}: no ${check.selector} in: ${visit.reads()}`);
    }
  }
}

const DOES = {
  READ() {},
  INPUT(visit, id, check) {
    const expected = check?.value && check.value !== 'notEmpty' ? new RegExp(check.value) : /./;
    const text = WRITTEN.find(one => expected.test(one));
    if (!text) {
      throw new Error(`nothing to write fits ${check.value}`);
    }
    visit.write(id, text);
  },
  CLICK(visit, id, check) {
    for (let presses = 0; presses < MOST_PRESSES && !visit.isDone; presses++) {
      if (presses > 0 && (!check?.selector || holds(visit, check.selector))) {
        return;
      }
      pressed(visit, id);
    }
  },
  /** Chooses what the check wants, or the first. */
  SELECT(visit, id, check) {
    const fields = visit
      .find(id)
      .found.all()
      .filter(({ tag }) => tag === 'input');
    const wanted = check?.value ? fitting(fields, new RegExp(check.value)) : fields.slice(0, 1);
    wanted.forEach(({ attributes }) => visit.tick(attributes.id));
  },
};

function pressed(visit, id) {
  const { found, done } = visit.find(id);
  if (found.tag === 'input') {
    visit.tick(id, found.attributes['.checked'] !== 'true');
    return;
  }
  const later = found.all().find(one => one.tag === 'button' && AFTERNOON.test(one.text()));
  if (later) {
    done[later.attributes['@click']]();
  } else {
    visit.press(id);
  }
}

/** The first choice of some fields whose values fit, as the guide reads them: one after the other, parted by a space. */
function fitting(fields, expected) {
  for (let choice = 1; choice < 2 ** fields.length; choice++) {
    const chosen = fields.filter((_, i) => choice & (1 << i));
    if (expected.test(chosen.map(({ attributes }) => attributes.value).join(' '))) {
      return chosen;
    }
  }
  throw new Error(`nothing fits ${expected}`);
}

/** The few kinds of selector that tours of the practice sites have. */
function holds(visit, selector) {
  const [, tag, id, , name, value, state] = selector.match(/^(\w+)?#([\w-]+)(\[([\w-]+)='([^']*)'\])?(:.*)?$/);
  if (!visit.has(id)) {
    return false;
  }
  const { attributes, tag: found } = visit.find(id).found;
  const isChecked = attributes['.checked'] === 'true';
  return (!tag || tag === found) && (!name || attributes[name] === value) && (!state || (state === ':checked' ? isChecked : !isChecked));
}
