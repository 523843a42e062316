import { folded } from '../spanish/folded.ts';

/** Whether it is a common first name, however it is written. */
export function isGivenName(word: string): boolean {
  return GIVEN_NAMES.has(folded(word).toLowerCase());
}

/**
 * First names that are common in the United States and are seldom a company's: with one of them, `Rosa & Tom` are two
 * people, and `Barnes & Noble` are one. In small letters without accents, as `folded` makes them.
 */
const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `aaron abby abdi abigail adam adele adrian adriana agnes ahmed aisha alan alba albert alberto
  alejandra alejandro alex alexander alexis alfredo ali alice alicia alina alison allison alma
  alonso alyssa amanda amber amina amir amy ana andrea andres andrew andy angel angela anh anita
  ann anna anne annie antonia antonio april arturo ashley audrey barb barbara beatriz becky ben
  benjamin bernice beth betty bill billy blanca bo bob bobby bonnie brad brandon brenda brian
  bruce camila carla carlos carmen carol carolina caroline carrie catalina catherine cathy
  cecilia celia charles charlotte chloe chris christina christine christopher cindy claire clara
  claudia colleen connie consuelo courtney craig cristina crystal curtis cynthia dan daniel
  daniela danielle danny dave david dawn deb debbie deborah debra denise dennis diana diane
  diego dolores donald donna doris dorothy doug douglas ed eddie eduardo edward edwin elena eli
  elias elisa elizabeth ellen elsa emily emma emmanuel enrique eric erica ernesto esperanza
  esther eva evelyn fatima felipe fernando florence fran frances francisca francisco frank fred
  gabriel gabriela gail gary george gerald gina giselle gloria gonzalo greg gregory guadalupe
  guillermo gustavo hana hannah hassan heather hector heidi helen helena henry hilda hugo ian
  ibrahim ignacio ines irene iris isabel ivan jackie jacob jaime jake jamal james jamie jan jane
  janet janice jasmine jason javier jean jeff jeffrey jen jennifer jenny jeremy jerry jesse
  jessica jesus jill jim jimmy jo joan joanna joaquin joe joel john johnny jon jonathan jorge
  jose joseph josh joshua joyce juan juana juanita judith judy julia julian julie julio karen
  kate katherine kathleen kathy katie kayla keith ken kenneth kenya kevin kim kimberly kristen
  kristin kyle larissa larry laura lauren leah leila leo leon leonardo leslie leticia lila lily
  linda linh lisa liz lois lola lorena lori lourdes lucia lucy luis luisa lupe luz lydia lynn
  maggie mai manuel manuela marcela marcia marco marcos marcus margaret margarita maria mariana
  marie marilyn mario marisol marjorie mark marlene marta martha martin mary mateo matt matthew
  maureen maya megan mei melanie melissa mercedes mia michael michelle miguel mike mildred minh
  miriam mohamed mohammed molly monica muhammad nadia nancy naomi natalia natalie nate nathan
  nicholas nick nicole nina noah nora norma olga olivia omar oscar pablo pam pamela pat patricia
  patrick patty paul paula paulina pedro peggy peter phil philip phillip phyllis pilar priya
  rachel rafael raj ralph ramon randy raquel raul ray rebecca regina renee ricardo richard rick
  rita rob robert roberto rocio rodrigo roger ron ronald rosa rosario rosemary roxana ruben ruth
  ryan sally salma sam samantha samuel sandra santiago sara sarah scott sean sebastian sergio
  shannon sharon sheila shirley silvia sofia sonia sophia stacy stephanie stephen steve steven
  sue susan susana suzanne sylvia tamara tammy tania tara ted teresa terry thanh theresa thomas
  tiffany tim timothy tina todd tom tony tracy troy tuan tyler valentina valeria vanessa
  veronica vicki victor victoria vince vincent virginia wanda wayne wei wendy will william
  xavier ximena yan yesenia yolanda yuki yusuf yvonne zoe`.split(/\s+/),
);
