// The texts of the workshop itself, in the browser's language: Russian or English.
import { language } from "/assets/strings.js";

const WORDS = {
  en: {
    title: "Texts", search: "Search keys and words", all: "All screens", untranslated: "Untranslated", changed: "Changed since main",
    problems: "With problems", numbers: "Numbers", names: "Names", as_is: "as in the example", long: "64 letters", rtl: "right to left",
    map: "Map", screens: "Screens", undo: "Undo", patch: "Copy as patch", theme: "Light or dark", other: "Other texts",
    close: "Close", save: "Save", saved: "Saved: {key}", undone: "Undone: {key}", next: "Next untranslated", revert: "Discard",
    copied: "The patch is copied", no_patch: "Nothing has been changed yet", none_left: "Nothing is left to translate here",
    comment: "What it is", variables: "Variables (press to insert)", languages: "In other languages", text: "Text",
    branches: "All variants", fine: "Nothing is wrong", plain: "Plain text: no markup", html: "Markup: <b>, <i>, <a>…",
    nothing: "Nothing found", choose: "Choose a screen, then press any text in it", leads: "Leads to", missing: "not translated",
    conflict: "The file has changed meanwhile. It now contains: {value}", unsaved: "There are unsaved changes. Discard them?",
    empty: "empty", data: "This is data, not one of our texts", back: "Back", found_none: "No text of the bot is here",
    working: "Checking…", count: "{n} texts", press: "Press a text or a button in the chat", admin: "admins",
    keys: "/ search · Ctrl+S save · Alt+↓ next · Esc close",
  },
  ru: {
    title: "Тексты", search: "Поиск по ключам и словам", all: "Все экраны", untranslated: "Не переведены", changed: "Изменены после main",
    problems: "С ошибками", numbers: "Числа", names: "Имена", as_is: "как в примере", long: "64 буквы", rtl: "справа налево",
    map: "Карта", screens: "Экраны", undo: "Отменить", patch: "Копировать патч", theme: "Светлая или тёмная", other: "Остальные тексты",
    close: "Закрыть", save: "Сохранить", saved: "Сохранено: {key}", undone: "Отменено: {key}", next: "Следующий без перевода", revert: "Отбросить",
    copied: "Патч скопирован", no_patch: "Пока ничего не изменено", none_left: "Здесь всё переведено",
    comment: "Что это", variables: "Переменные (нажмите, чтобы вставить)", languages: "На других языках", text: "Текст",
    branches: "Все варианты", fine: "Ошибок нет", plain: "Простой текст, без разметки", html: "Разметка: <b>, <i>, <a>…",
    nothing: "Ничего не найдено", choose: "Выберите экран и нажмите на любой текст", leads: "Ведёт на", missing: "нет перевода",
    conflict: "Файл тем временем изменился. Теперь там: {value}", unsaved: "Изменения не сохранены. Отбросить их?",
    empty: "пусто", data: "Это данные, а не наш текст", back: "Назад", found_none: "Здесь нет текстов бота",
    working: "Проверяем…", count: "текстов: {n}", press: "Нажмите на текст или кнопку в чате", admin: "админы",
    keys: "/ поиск · Ctrl+S сохранить · Alt+↓ дальше · Esc закрыть",
  },
};

/** The text for a key, with {placeholders} filled. Throws for an unknown key. */
export function w(key, values = {}) {
  const words = WORDS[language][key];
  if (words === undefined) throw new Error(`no word for ${key}`);
  return words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}
