-- What a database of the first version may hold: rows in every table of V001 to V020 that people fill.
INSERT INTO core.body (code, name_ja, name_en, position) VALUES
    ('board', '理事会', 'Board', 1), ('secretariat', '事務局', '', 2), ('pr-committee', '広報委員会', '', 3);
INSERT INTO core.member_category (code, name_ja, name_en, position) VALUES ('regular', '正会員', 'Regular', 1);
INSERT INTO core.segment (code, category, name_ja, name_en, position) VALUES ('agency', 'regular', 'エージェンシー', '', 1);
INSERT INTO core.company (id, number, prefix, is_prefix_first, name, kana, search_key) VALUES
    ('00000000-0000-7000-8000-000000000001', '7', '(株)', true, '銀杏通信', 'ギンナンツウシン', '銀杏通信 ギンナンツウシン 7 '),
    ('00000000-0000-7000-8000-000000000002', 'A-1', '(株)', false, '青葉コール', 'アオバコール', '青葉コール アオバコール A-1 '),
    ('00000000-0000-7000-8000-000000000003', '', '', true, '無番の会', '', '無番の会 ');
INSERT INTO core.person (id, code, name, kana, search_key) VALUES
    ('00000000-0000-7000-8000-000000000011', 'P1', '髙橋 一郎', 'タカハシ イチロウ', '髙橋一郎 タカハシイチロウ '),
    ('00000000-0000-7000-8000-000000000012', 'P2', '馬場 ガク', 'ババ ガク', '馬場ガク ババガク '),
    ('00000000-0000-7000-8000-000000000013', '', '読みのない人', '', '読みのない人 ');
INSERT INTO core.affiliation (person_id, company_id, from_day, to_day) VALUES
    ('00000000-0000-7000-8000-000000000011', '00000000-0000-7000-8000-000000000001', '2015-04-01', '2019-03-31'),
    ('00000000-0000-7000-8000-000000000011', '00000000-0000-7000-8000-000000000002', '2019-04-01', NULL),
    ('00000000-0000-7000-8000-000000000012', '00000000-0000-7000-8000-000000000001', '2020-04-01', NULL);
INSERT INTO core.membership (id, company_id, category, segment, joined_on, left_on, reason, version) VALUES
    ('00000000-0000-7000-8000-000000000021', '00000000-0000-7000-8000-000000000001', 'regular', 'agency',
        '2001-04-01', '2010-03-31', '事業の終了', 2),
    ('00000000-0000-7000-8000-000000000022', '00000000-0000-7000-8000-000000000001', 'regular', NULL,
        '2012-04-01', NULL, '', 1),
    ('00000000-0000-7000-8000-000000000023', '00000000-0000-7000-8000-000000000002', 'regular', 'agency',
        '2005-10-01', NULL, '', 1);
INSERT INTO core.role (code, name_ja, name_en, holds_all) VALUES
    ('administrator', '管理者', '', true), ('reader', '閲覧', '', false);
INSERT INTO core.role_right (role, right_id) VALUES ('reader', 'core.members-read');
INSERT INTO core.account (id, login, login_key, name, password_hash, language, created_at) VALUES
    ('00000000-0000-7000-8000-000000000031', 'Aoki', 'aoki', '青木', 'not a hash', 'ja', '2024-04-01T00:00:00Z');
INSERT INTO core.account_role (account_id, role) VALUES ('00000000-0000-7000-8000-000000000031', 'reader');
INSERT INTO core.audit_entry (at, by_account, by_name, action, subject, detail) VALUES
    ('2024-04-01T00:00:00Z', '00000000-0000-7000-8000-000000000031', '青木', 'core.audit.company-added',
        'company:00000000-0000-7000-8000-000000000001', '');
INSERT INTO core.audit_unsealed (entry) SELECT number FROM core.audit_entry;
INSERT INTO core.number_series (series, scope, last) VALUES ('member', '', 7);
INSERT INTO core.event (id, series, fiscal_year, number, title, status, capacity) VALUES
    ('00000000-0000-7000-8000-000000000041', 'training.run', 2024, 1, '基礎講座', 'HELD', 20);
INSERT INTO core.event_session (event_id, position, day, starts, ends, form, place) VALUES
    ('00000000-0000-7000-8000-000000000041', 1, '2024-06-05', '10:00', '17:00', 'VENUE', '会議室');
INSERT INTO core.participation (id, event_id, person_id, company_id, company_name, status, enrolled_at) VALUES
    ('00000000-0000-7000-8000-000000000051', '00000000-0000-7000-8000-000000000041',
        '00000000-0000-7000-8000-000000000011', '00000000-0000-7000-8000-000000000002', '青葉コール(株)', 'ATTENDED',
        '2024-05-01T00:00:00Z');
INSERT INTO core.heading (code, parent, position, title) VALUES
    ('1', NULL, 1, '事業の状況'), ('1-1', '1', 1, '人材の育成');
INSERT INTO core.activity (id, fiscal_year, code, category, position, title, outline, joiner) VALUES
    ('00000000-0000-7000-8000-000000000061', 2024, 'school', '1-1', 1, 'スクールの開催', 'NUMBERED', '、');
INSERT INTO core.activity_body (activity_id, position, body) VALUES
    ('00000000-0000-7000-8000-000000000061', 1, 'pr-committee');
INSERT INTO core.fact (activity_id, position, label, value, entered_by, entered_at) VALUES
    ('00000000-0000-7000-8000-000000000061', 1, '回数', '{"kind": "count", "count": 44, "unit": "回", "note": ""}', '青木',
        '2025-04-10T00:00:00Z');
INSERT INTO core.report_title (fiscal_year, agenda_item, title) VALUES (2024, '第1号議案', '2024年度 事業活動報告');
INSERT INTO core.paragraph (fiscal_year, position, text) VALUES (2024, 1, '前文');
