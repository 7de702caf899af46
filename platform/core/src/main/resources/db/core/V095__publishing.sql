-- Where things are published. Those that publish by themselves need no row; a row gives name, words and place.
CREATE TABLE core.channel (
    code text PRIMARY KEY CHECK (code <> ''),
    name_ja text NOT NULL CHECK (name_ja <> ''),
    name_en text NOT NULL DEFAULT '',
    words text NOT NULL,
    position integer NOT NULL
);
INSERT INTO core.channel (code, name_ja, name_en, words, position) VALUES
    ('website', '協会ホームページ', 'Website', 'ホームページで公開', 1),
    ('members', '会員専用ページ', 'Members'' page', '会員専用ページに掲載', 2);

CREATE TABLE core.publication (
    id uuid PRIMARY KEY,
    title text NOT NULL CHECK (title <> ''),
    text text NOT NULL DEFAULT '',
    subject text NOT NULL DEFAULT '',
    body text REFERENCES core.body,
    activity_id uuid REFERENCES core.activity,
    print text NOT NULL CHECK (print IN ('EVIDENCE', 'NOTICE', 'NAMES', 'NOTHING')),
    status text NOT NULL DEFAULT 'DRAFT' CHECK (status IN ('DRAFT', 'IN_APPROVAL', 'APPROVED', 'RELEASED', 'ENDED')),
    author text NOT NULL,
    submitted_by text NOT NULL DEFAULT '',
    approver text NOT NULL DEFAULT '',
    note text NOT NULL DEFAULT '',
    goes_out_at timestamptz,
    released_by text NOT NULL DEFAULT '',
    search text NOT NULL,
    changed_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX publication_changed ON core.publication (changed_at DESC, id DESC);
CREATE INDEX publication_subject ON core.publication (subject) WHERE subject <> '';
CREATE INDEX publication_activity ON core.publication (activity_id) WHERE activity_id IS NOT NULL;

CREATE TABLE core.publication_delivery (
    publication_id uuid NOT NULL REFERENCES core.publication ON DELETE CASCADE,
    channel text NOT NULL,
    title text NOT NULL DEFAULT '',
    text text NOT NULL DEFAULT '',
    state text NOT NULL DEFAULT 'CHOSEN' CHECK (state IN ('CHOSEN', 'WAITING', 'AT_WORK', 'DONE', 'FAILED', 'ENDED')),
    is_ending boolean NOT NULL DEFAULT false,
    attempts integer NOT NULL DEFAULT 0,
    due_at timestamptz,
    problem text NOT NULL DEFAULT '',
    published_on text,
    address text NOT NULL DEFAULT '',
    issue text NOT NULL DEFAULT '',
    by_name text NOT NULL DEFAULT '',
    PRIMARY KEY (publication_id, channel)
);
CREATE INDEX publication_delivery_due ON core.publication_delivery (due_at) WHERE state IN ('WAITING', 'AT_WORK');

-- What the website and the members' page show.
CREATE TABLE core.news (
    publication_id uuid NOT NULL REFERENCES core.publication ON DELETE CASCADE,
    audience text NOT NULL CHECK (audience IN ('PUBLIC', 'MEMBERS')),
    title text NOT NULL,
    text text NOT NULL,
    subject text NOT NULL DEFAULT '',
    day date NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (publication_id, audience)
);
CREATE INDEX news_day ON core.news (audience, day DESC, publication_id DESC);
