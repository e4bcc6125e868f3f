// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// What a practice blog is and how it changes; nothing here draws anything.
//
// A post has a draft, which is being written, and `live`, the copy that readers see (null: not
// published). Own pictures lie once in state.pictures and are named by "own:<number>".

export const MOST = { name: 80, title: 120, text: 20000, alt: 300, tags: 10, tag: 40, answer: 2000 };

/** The first state: one empty post. */
export function emptyBlog() {
  return { name: "", view: "write", posts: [emptyPost(1)], open: 1, next: 2, pictures: {}, nextPicture: 1, deleted: null, asked: false };
}

function emptyPost(id) {
  return {
    id, draft: { title: "", text: "", picture: "", alt: "", decorative: false, tags: "" },
    live: null, published: null, changed: null, slug: "", comments: [],
  };
}

/** The post being written. */
export function openPost(state) {
  return state.posts.find((post) => post.id === state.open) ?? state.posts[0];
}

/** Published posts, the newest first. */
export function published(state) {
  return state.posts.filter((post) => post.live).sort((a, b) => b.published - a.published || b.id - a.id);
}

/** A patch that changes one post. */
export function changePost(state, id, patch) {
  return { posts: state.posts.map((post) => (post.id === id ? { ...post, ...patch } : post)) };
}

/** A patch that changes the draft of the open post. */
export function changeDraft(state, patch) {
  const post = openPost(state);
  return changePost(state, post.id, { draft: { ...post.draft, ...patch } });
}

/** One line without needless spaces. */
export function tidy(text) {
  return String(text ?? "").replace(/\s+/g, " ").trim();
}

/** A number with a space between thousands. */
export function grouped(number) {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, "\u00a0");
}

/** Tags from «kaffe, sommar» or «#kaffe #sommar»: each once. */
export function parseTags(text) {
  const seen = new Map();
  for (const part of String(text).slice(0, 4000).split(/[,;\n]|\s(?=#)/)) {
    const tag = tidy(part).replace(/^#+\s*/, "");
    const key = tag.toLocaleLowerCase("sv");
    if (tag && !seen.has(key)) seen.set(key, tag);
  }
  return [...seen.values()];
}

/** Whether the draft of a published post says something else than readers see. */
export function unsaved(post) {
  return Boolean(post.live) && JSON.stringify(post.draft) !== JSON.stringify(post.live);
}

/** Whether a draft holds nothing yet. */
export function isEmpty(draft) {
  return !tidy(draft.title) && !tidy(draft.text) && !draft.picture && !tidy(draft.tags);
}

/** What keeps the open post from being published: [field, message], the first one first. */
export function problems(state, t) {
  const { draft } = openPost(state);
  const tags = parseTags(draft.tags);
  const long = (text, most) => t("This is {n} characters. At most {m} fit here. Shorten it.", { n: grouped(text.length), m: grouped(most) });
  const found = [];
  if (tidy(state.name).length > MOST.name) found.push(["name", long(tidy(state.name), MOST.name)]);
  if (!tidy(draft.title)) found.push(["title", t("Write a heading.")]);
  else if (tidy(draft.title).length > MOST.title) found.push(["title", long(tidy(draft.title), MOST.title)]);
  if (!draft.text.trim()) found.push(["text", t("Write some text.")]);
  else if (draft.text.length > MOST.text) found.push(["text", long(draft.text, MOST.text)]);
  if (draft.picture && !draft.decorative) {
    if (!tidy(draft.alt)) found.push(["alt", t("Describe the picture, or say that it is only decoration.")]);
    else if (tidy(draft.alt).length > MOST.alt) found.push(["alt", long(tidy(draft.alt), MOST.alt)]);
  }
  if (tags.length > MOST.tags) found.push(["tags", t("There are {n} tags. At most {m} fit here.", { n: tags.length, m: MOST.tags })]);
  else if (draft.tags.length > 4000 || tags.some((tag) => tag.length > MOST.tag)) {
    found.push(["tags", t("A tag is a word or two, at most {m} characters. Put a comma between tags.", { m: MOST.tag })]);
  }
  return found;
}

/** A name for an address or a file: small letters a–z, digits and hyphens. */
export function slug(text, otherwise) {
  const plain = tidy(text).slice(0, 200).toLocaleLowerCase("sv").normalize("NFD").replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  return plain.slice(0, 60).replace(/-+$/, "") || otherwise;
}

/** A patch that publishes the open post, and brings its first comment the first time. */
export function publish(state, data, now, fill) {
  const post = openPost(state);
  const first = post.published === null;
  const changed = {
    ...post, live: { ...post.draft }, published: post.published ?? now, changed: first ? null : now,
    slug: post.slug || slug(post.draft.title, `inlagg-${post.id}`),
  };
  if (first) changed.comments = [newComment(chooseComment(state, data, changed.live), changed, now, fill)];
  return { ...changePost(state, post.id, changed), asked: false, deleted: null };
}

/** The comment that fits what was written; one that has not come before, as long as there is one. */
export function chooseComment(state, data, live) {
  const used = new Set(state.posts.flatMap((post) => post.comments.map((one) => one.id)));
  const tags = parseTags(live.tags);
  const fits = {
    "no-picture": () => !live.picture,
    "no-alt": () => live.picture && live.decorative,
    "no-tags": () => tags.length === 0,
    tag: (comment) => commonTag(comment, live) !== "",
    link: () => /\]\((?:https?:|mailto:)|https?:\/\//.test(live.text),
    general: () => true,
    later: () => false,
  };
  const right = data.comments.filter((comment) => fits[comment.when](comment));
  const general = data.comments.filter((comment) => comment.when === "general");
  return right.find((comment) => !used.has(comment.id)) ?? general[used.size % general.length];
}

function commonTag(comment, live) {
  const wanted = comment.tags.map((tag) => tag.toLocaleLowerCase("sv"));
  return parseTags(live.tags).find((tag) => wanted.includes(tag.toLocaleLowerCase("sv"))) ?? "";
}

function newComment(comment, post, now, fill) {
  const text = fill(comment.text, { title: tidy(post.live.title), tag: commonTag(comment, post.live) });
  return { id: comment.id, text, at: now, state: "open", answer: "", writing: "" };
}

/** A patch that deals with a comment; the first time one is dealt with, a later reader writes too. */
export function deal(state, data, post, comment, patch, now, fill) {
  const comments = post.comments.map((one) => (one === comment ? { ...one, ...patch } : one));
  const used = new Set(state.posts.flatMap((one) => one.comments.map((each) => each.id)));
  const later = data.comments.find((one) => one.when === "later" && !used.has(one.id));
  const comes = comments.length === 1 && comments[0].state !== "open" && later && post.live;
  if (comes) comments.push(newComment(later, post, now, fill));
  return { patch: changePost(state, post.id, { comments }), comes: Boolean(comes) };
}

/** A patch that takes a post away; `deleted` can bring it back. */
export function remove(state, id) {
  const index = state.posts.findIndex((post) => post.id === id);
  const left = state.posts.filter((post) => post.id !== id);
  const posts = left.length ? left : [emptyPost(state.next)];
  const open = state.open === id ? posts[Math.min(index, posts.length - 1)].id : state.open;
  const deleted = { post: state.posts[index], index, filler: left.length ? null : state.next };
  return { posts, open, next: left.length ? state.next : state.next + 1, deleted, asked: false };
}

/** A patch that brings the deleted post back where it stood. */
export function restore(state) {
  const { post, index, filler } = state.deleted;
  const posts = state.posts.filter((one) => one.id !== filler || !isEmpty(one.draft));
  posts.splice(index, 0, post);
  return { posts, open: post.id, deleted: null };
}

/** A patch with one more empty post, open. */
export function addPost(state) {
  return { posts: [...state.posts, emptyPost(state.next)], open: state.next, next: state.next + 1, view: "write", asked: false };
}

/** The list «Klart?»: [what, whether it is done], for the published post that has come furthest. */
export function checklist(state) {
  const rows = published(state).map((post) => ({
    published: true,
    picture: post.live.picture !== "",
    alt: post.live.picture !== "" && !post.live.decorative && tidy(post.live.alt) !== "",
    tags: parseTags(post.live.tags).length > 0,
    answered: post.comments.some((comment) => comment.state === "answered"),
  }));
  const done = (row) => Object.values(row).filter(Boolean).length;
  rows.sort((a, b) => done(b) - done(a));
  return rows[0] ?? { published: false, picture: false, alt: false, tags: false, answered: false };
}
