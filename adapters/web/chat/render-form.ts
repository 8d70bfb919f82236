import { html } from 'hono/html';
import {
  type ChoiceQuestion,
  encodeAbout,
  type Form,
  type Option,
  type Question,
  type TextQuestion,
} from '../../../src/index.ts';
import type { Html } from '../html.ts';
import { answerPrefix } from './read.ts';

/**
 * The open questions of a flow as one HTML form. The buttons that send it are the options of the last choice, so that
 * the words of the button are what the person agrees to. `hidden` are the fields that say where it was sent from.
 */
export function renderForm(form: Form, hidden: Html): Html {
  const deciding = form.questions.findLast((question) => question.kind === 'choice');
  return html`<form class="questions" method="post" action="/chat" aria-label="${form.title}">
    ${hidden}
    <input type="hidden" name="flow" value="${form.flow}">
    <input type="hidden" name="petition" value="${form.petition}">
    <input type="hidden" name="form" value="${form.id}">
    ${form.about && html`<input type="hidden" name="about" value="${encodeAbout(form.about)}">`}
    ${deciding?.agreement !== undefined && noSendingByEnter}
    ${form.questions.filter((question) => question !== deciding).map((question) => renderQuestion(question, form))}
    ${deciding ? renderDecision(deciding) : html`<button class="primary">${form.submit}</button>`}
  </form>`;
}

// Enter presses the first button of a form. Consent is a button that was read, so the first one does nothing.
const noSendingByEnter = html`<button disabled hidden></button>`;

function renderQuestion(question: Question, form: Form): Html {
  return question.kind === 'text' ? renderTextQuestion(question, form) : renderRadios(question);
}

function renderTextQuestion(question: TextQuestion, form: Form): Html {
  const id = `${form.id}-${question.name}`;
  return html`<div class="question">
    <label for="${id}">${question.label}</label>
    ${question.isLong ? renderArea(question, id) : renderLine(question, id)}
    <p class="quiet" id="${id}-hint" dir="auto">${question.hint}</p>
  </div>`;
}

function renderLine(question: TextQuestion, id: string): Html {
  return html`<input ${fieldOf(question, id)} value="${draftOf(question)}"
      autocomplete="name" autocapitalize="words" spellcheck="false">`;
}

function renderArea(question: TextQuestion, id: string): Html {
  // Of the line breaks that a text begins with, a browser leaves out the first.
  return html`<textarea ${fieldOf(question, id)} rows="${areaRows}">${'\n'}${draftOf(question)}</textarea>`;
}

const areaRows = 5;

const draftOf = ({ written, suggestion }: TextQuestion): string => written ?? suggestion?.value ?? '';

function fieldOf({ name, maxLength, written }: TextQuestion, id: string): Html {
  return html`id="${id}" name="${answerPrefix}${name}" maxlength="${maxLength}" dir="auto" required
      aria-describedby="${id}-hint" ${written !== undefined && html`aria-invalid="true"`}`;
}

function renderRadios(question: ChoiceQuestion): Html {
  return html`<fieldset class="question">
    <legend>${question.label}</legend>
    ${question.options.map((option) => renderRadio(question, option))}
    ${question.agreement !== undefined && html`<label><input type="checkbox" required> ${question.agreement}</label>`}
  </fieldset>`;
}

function renderRadio(question: ChoiceQuestion, option: Option): Html {
  return html`<label>
    <input type="radio" name="${answerPrefix}${question.name}" value="${option.value}" required>
    ${option.label} <span class="quiet">${option.description}</span>
  </label>`;
}

function renderDecision(question: ChoiceQuestion): Html {
  return html`<fieldset class="question">
    <legend>${question.label}</legend>
    ${question.agreement !== undefined && html`<p class="agreement" dir="auto">${question.agreement}</p>`}
    <div class="options">${question.options.map((option) => renderOption(question, option))}</div>
  </fieldset>`;
}

function renderOption(question: ChoiceQuestion, option: Option): Html {
  const id = `${question.name}-${option.value}`;
  return html`<div class="option">
    <button class="${option.style ?? 'plain'}" name="${answerPrefix}${question.name}" value="${option.value}"
      aria-describedby="${id}">${option.press}</button>
    <p class="quiet" id="${id}" dir="auto">${option.description}</p>
  </div>`;
}
