package org.iinkai.core.people;

import static org.iinkai.api.imports.ColumnKind.CODE;
import static org.iinkai.api.imports.ColumnKind.DAY;
import static org.iinkai.api.imports.ColumnKind.KANA;
import static org.iinkai.api.imports.ColumnKind.TEXT;

import java.util.List;

import org.iinkai.api.imports.ImportColumn;

/** What a file of people may have, and what offices and other systems call it. */
final class PersonColumns {

    static final List<ImportColumn> ALL = List.of(
            ImportColumn.of("code", "core.import.column.person-code", CODE, "コード", "人物コード", "個人コード", "contact id"),
            ImportColumn.of(
                    "name",
                    "core.import.column.person-name",
                    TEXT,
                    "名前",
                    "お名前",
                    "担当者",
                    "担当者名",
                    "display name",
                    "full name",
                    "name"),
            ImportColumn.of(
                    "family_name",
                    "core.import.column.family-name",
                    TEXT,
                    "名字",
                    "苗字",
                    "last name",
                    "lastname",
                    "surname"),
            ImportColumn.of(
                    "given_name", "core.import.column.given-name", TEXT, "名", "下の名前", "first name", "firstname"),
            ImportColumn.of("kana", "core.import.column.kana", KANA, "ふりがな", "ヨミガナ", "カナ", "氏名カナ", "氏名フリガナ", "reading"),
            ImportColumn.of("family_kana", "core.import.column.family-kana", KANA, "姓カナ", "姓フリガナ", "姓（カナ）"),
            ImportColumn.of("given_kana", "core.import.column.given-kana", KANA, "名カナ", "名フリガナ", "名（カナ）"),
            ImportColumn.of(
                    "company_number",
                    "core.import.column.company-number",
                    CODE,
                    "会員番号",
                    "会員No",
                    "所属会員番号",
                    "member number",
                    "customer code"),
            ImportColumn.of(
                    "company_name",
                    "core.import.column.company-name",
                    TEXT,
                    "会社名",
                    "会社・団体",
                    "勤務先",
                    "所属",
                    "所属先",
                    "企業名",
                    "団体名",
                    "company name",
                    "current employer",
                    "organization name"),
            ImportColumn.of("department", "core.import.column.department", TEXT, "所属部署", "部門", "部署名"),
            ImportColumn.of(
                    "post", "core.import.column.post", TEXT, "肩書", "役職名", "job title", "position", "post/function"),
            ImportColumn.of("email", "core.import.column.email", CODE, "メール", "E-mail", "email address", "電子メール"),
            ImportColumn.of("phone", "core.import.column.phone", CODE, "TEL", "電話", "telephone", "prof. phone"),
            ImportColumn.of("from", "core.import.column.from", DAY, "所属開始", "開始日"),
            ImportColumn.of("consent_on", "core.import.column.consent-on", DAY, "同意日", "同意取得日"),
            ImportColumn.of("consent_to", "core.import.column.consent-to", TEXT, "同意内容", "利用目的"));

    private PersonColumns() {}
}
